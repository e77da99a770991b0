import Foundation

/// An IPv4 or IPv6 address.
struct IPAddress: Sendable, Hashable {
  /// Four or sixteen bytes.
  let bytes: [UInt8]

  /// Reads an address in its usual notation; nil for anything else.
  init?(_ text: String) {
    var four = in_addr()
    var sixteen = in6_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      bytes = withUnsafeBytes(of: &four) { Array($0) }
    } else if inet_pton(AF_INET6, text, &sixteen) == 1 {
      bytes = withUnsafeBytes(of: &sixteen) { Array($0) }
    } else {
      return nil
    }
  }
}
