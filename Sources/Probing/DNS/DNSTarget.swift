/// Which DNS server to ask.
enum DNSTarget {
  /// Reads `HOST`, `HOST:PORT`, `[ADDRESS]:PORT` or a bare IPv6 address.
  ///
  /// - Parameter defaultPort: the port where the target names none.
  /// - Throws: ``ProbeFailure/badTarget(_:)``.
  static func endpoint(
    of target: String, defaultPort: Int
  ) throws(ProbeFailure) -> Endpoint {
    var host = target[...]
    var rest: Substring?
    if target.hasPrefix("["), let closing = target.lastIndex(of: "]") {
      host = target[target.index(after: target.startIndex)..<closing]
      rest = target[target.index(after: closing)...]
    } else if let colon = target.firstIndex(of: ":"), colon == target.lastIndex(of: ":") {
      host = target[..<colon]
      rest = target[colon...]
    }
    guard !host.isEmpty else { throw .badTarget("\(target) names no host") }
    guard let rest, !rest.isEmpty else { return Endpoint(host: String(host), port: defaultPort) }
    guard rest.hasPrefix(":"), let port = Int(rest.dropFirst()), (1...65_535).contains(port) else {
      throw .badTarget("\(target) has no port after its colon")
    }
    return Endpoint(host: String(host), port: port)
  }
}
