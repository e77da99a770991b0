import Foundation

/// Where an HTTP request goes: an absolute URL, taken apart.
struct HTTPAddress: Sendable, Hashable, CustomStringConvertible {
  var isTLS: Bool
  /// Without brackets.
  var host: String
  /// As it is written; nil for the scheme's usual one.
  var writtenPort: Int?
  /// What is asked for: the path and the query, percent-encoded.
  var pathAndQuery: String
  /// The value of a header `Authorization` for the account in the URL; nil where it has none.
  var authorization: String?

  /// Reads a URL; nil for one that is not `http` or `https`, or has no host.
  init?(_ text: String, relativeTo base: HTTPAddress? = nil) {
    guard
      let url = URL(string: text, relativeTo: base.flatMap { URL(string: $0.description) }),
      let parts = URLComponents(url: url.absoluteURL, resolvingAgainstBaseURL: true),
      let scheme = parts.scheme?.lowercased(), scheme == "http" || scheme == "https",
      let host = parts.host, !host.isEmpty, (0...65_535).contains(parts.port ?? 0)
    else { return nil }
    isTLS = scheme == "https"
    self.host = host.trimmingCharacters(in: ["[", "]"])
    writtenPort = parts.port
    let path = parts.percentEncodedPath.isEmpty ? "/" : parts.percentEncodedPath
    pathAndQuery = path + (parts.percentEncodedQuery.map { "?" + $0 } ?? "")
    if let user = parts.user {
      authorization =
        "Basic " + Data("\(user):\(parts.password ?? "")".utf8).base64EncodedString()
    }
  }

  /// Reads a target, which may lack its scheme.
  init(target: String) throws(ProbeFailure) {
    let lower = target.lowercased()
    let hasScheme = lower.hasPrefix("http://") || lower.hasPrefix("https://")
    guard let address = HTTPAddress(hasScheme ? target : "http://" + target) else {
      throw .badTarget("no URL of a web server")
    }
    self = address
  }

  var port: Int { writtenPort ?? (isTLS ? 443 : 80) }

  var endpoint: Endpoint { Endpoint(host: host, port: port) }

  /// The host and the port as they are written, as a header `Host` has them.
  var authority: String {
    let host = host.contains(":") ? "[\(host)]" : host
    return host + (writtenPort.map { ":\($0)" } ?? "")
  }

  /// The URL without the account.
  var description: String { (isTLS ? "https://" : "http://") + authority + pathAndQuery }
}
