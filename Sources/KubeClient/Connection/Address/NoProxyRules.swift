import Foundation

/// What `NO_PROXY` exempts: hosts with their subdomains, subdomains alone (`.example.com`), addresses,
/// networks (`10.0.0.0/8`), each with or without a port; `*` exempts everything.
struct NoProxyRules {
  private enum Rule {
    case everything
    case address([UInt8], port: Int?)
    case network([UInt8], bits: Int)
    /// The domain begins with a dot.
    case domain(String, itselfToo: Bool, port: Int?)
  }

  private let rules: [Rule]

  init(_ text: String) {
    rules = text.split(separator: ",").compactMap { Self.rule($0.lowercased().trimmed) }
  }

  /// Whether a server is asked without proxy; this machine always is.
  func exempt(_ server: ServerAddress) -> Bool {
    let host = server.host.lowercased().trimmingSuffix(".")
    let address = Self.bytes(of: host)
    if host == "localhost" || address.map(Self.isLoopback) == true { return true }
    return rules.contains { rule in
      switch rule {
      case .everything: true
      case .address(let wanted, let port):
        address == wanted && (port == nil || port == server.port)
      case .network(let prefix, let bits):
        address.map { Self.matches($0, prefix, bits) } ?? false
      case .domain(let domain, let itselfToo, let port):
        (host.hasSuffix(domain) || (itselfToo && host == domain.dropFirst()))
          && (port == nil || port == server.port)
      }
    }
  }

  private static func rule(_ text: String) -> Rule? {
    if text.isEmpty { return nil }
    if text == "*" { return .everything }
    let halves = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    if halves.count == 2, let prefix = bytes(of: String(halves[0])), let bits = Int(halves[1]) {
      return 0...prefix.count * 8 ~= bits ? .network(prefix, bits: bits) : nil
    }
    if let address = bytes(of: text) { return .address(address, port: nil) }
    guard let parts = try? URLParts(text.hasPrefix("*.") ? String(text.dropFirst()) : text) else {
      return nil
    }
    if let address = bytes(of: parts.host) { return .address(address, port: parts.port) }
    let dotted = parts.host.hasPrefix(".")
    return .domain(
      dotted ? parts.host : "." + parts.host, itselfToo: !dotted, port: parts.port)
  }

  /// Four or sixteen bytes; an IPv4 address inside IPv6 counts as IPv4.
  private static func bytes(of text: String) -> [UInt8]? {
    var four = in_addr()
    if inet_pton(AF_INET, text, &four) == 1 { return withUnsafeBytes(of: &four) { Array($0) } }
    var sixteen = in6_addr()
    guard inet_pton(AF_INET6, text, &sixteen) == 1 else { return nil }
    let bytes = withUnsafeBytes(of: &sixteen) { Array($0) }
    let mapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
    return mapped ? Array(bytes[12...]) : bytes
  }

  private static func isLoopback(_ address: [UInt8]) -> Bool {
    address.count == 4
      ? address[0] == 127 : address.dropLast().allSatisfy { $0 == 0 } && address.last == 1
  }

  private static func matches(_ address: [UInt8], _ prefix: [UInt8], _ bits: Int) -> Bool {
    guard address.count == prefix.count else { return false }
    return (0..<bits).allSatisfy { bit in
      let mask = UInt8(0x80) >> UInt8(bit % 8)
      return address[bit / 8] & mask == prefix[bit / 8] & mask
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
