import CoreFoundation
import Foundation

/// A numeric address of a host.
public struct HostAddress: Sendable, Hashable, CustomStringConvertible {
  public var family: AddressFamily
  /// 4 or 16 bytes.
  public var bytes: [UInt8]
  /// The interface that a link-local address belongs to; nil for others.
  public var zone: String?

  /// Makes an address from its parts.
  public init(family: AddressFamily, bytes: [UInt8], zone: String? = nil) {
    self.family = family
    self.bytes = bytes
    self.zone = zone
  }

  /// Reads `127.0.0.1`, `::1` or `fe80::1%eth0`; nil for anything else.
  public init?(_ text: String) {
    var four = [UInt8](repeating: 0, count: 4)
    if inet_pton(AF_INET, text, &four) == 1 {
      self.init(family: .ip4, bytes: four)
      return
    }
    let parts = text.split(separator: "%", maxSplits: 1)
    var bytes = [UInt8](repeating: 0, count: 16)
    guard let first = parts.first, inet_pton(AF_INET6, String(first), &bytes) == 1 else {
      return nil
    }
    // An address of version 4 in the clothes of version 6 is one of version 4.
    if bytes.starts(with: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF]) {
      self.init(family: .ip4, bytes: Array(bytes.suffix(4)))
    } else {
      self.init(family: .ip6, bytes: bytes, zone: parts.count > 1 ? String(parts[1]) : nil)
    }
  }

  public var description: String {
    var buffer = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    let number = family == .ip4 ? AF_INET : AF_INET6
    guard inet_ntop(number, bytes, &buffer, socklen_t(buffer.count)) != nil else { return "" }
    let text = String(
      decoding: buffer.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return text + (zone.map { "%" + $0 } ?? "")
  }

  /// The 32-bit FNV-1a hash of the bytes, which the metric `probe_ip_addr_hash` shows.
  var hash: UInt32 {
    bytes.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
  }
}
