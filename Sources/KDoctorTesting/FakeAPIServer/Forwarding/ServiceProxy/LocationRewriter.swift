import Foundation

/// Bends an application's redirects so that they lead through the proxy again.
struct LocationRewriter: Sendable, Hashable {
  /// What stands before the application's own paths, for example
  /// `/api/v1/namespaces/web/services/shop:80/proxy`.
  var prefix: String
  /// The endpoint, for example `10.244.0.70:80`.
  var endpoint: String
  /// The `Host` that the client has named.
  var host: String

  /// The new value of a `Location` header.
  func rewritten(_ location: String) -> String {
    guard var parts = URLComponents(string: location) else { return location }
    let named = parts.host.map { name in parts.port.map { "\(name):\($0)" } ?? name }
    let isElsewhere = named != nil && named != endpoint && named != host
    guard !isElsewhere, parts.path.hasPrefix("/") else { return location }
    if named != host {
      (parts.scheme, parts.host, parts.port) = (nil, nil, nil)
    }
    if !parts.path.hasPrefix(prefix) { parts.path = prefix + parts.path }
    return parts.string ?? location
  }
}
