/// The versions of the Internet Protocol.
public enum AddressFamily: Int, Sendable, Hashable {
  case ip4 = 4
  case ip6 = 6
}
