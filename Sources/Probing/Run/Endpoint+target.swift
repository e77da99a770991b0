extension Endpoint {
  /// Reads `HOST:PORT` or `[ADDRESS]:PORT`.
  init(target: String) throws(ProbeFailure) {
    guard let colon = target.lastIndex(of: ":") else { throw .badTarget("no port in \(target)") }
    var host = target[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = host.dropFirst().dropLast()
    } else if host.contains(where: { ":[]".contains($0) }) {
      throw .badTarget("an IPv6 address stands in brackets, as in [::1]:80")
    }
    guard let port = Int(target[target.index(after: colon)...]), (0...65_535).contains(port) else {
      throw .badTarget("no port from 0 to 65535 in \(target)")
    }
    self.init(host: String(host), port: port)
  }
}
