/// The settings of a module's prober.
public enum ProbeSettings: Sendable, Hashable {
  case http(HTTPSettings)
  case tcp(TCPSettings)
  case dns(DNSSettings)
  case icmp(ICMPSettings)
}
