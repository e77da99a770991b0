import Foundation

/// The cookies that servers set during a probe, which go back to them with the next request.
///
/// A cookie goes back only to the host that set it, also where it says that it is for a whole domain.
struct CookieJar {
  private var cookies: [Cookie] = []

  private struct Cookie {
    var host: String
    var path: String
    var isSecure: Bool
    var name: String
    var value: String
  }

  /// The most cookies that are kept.
  private static let maximum = 100

  /// Keeps what a response sets.
  mutating func take(_ lines: [String], from address: HTTPAddress) {
    for line in lines { take(line, from: address) }
  }

  private mutating func take(_ line: String, from address: HTTPAddress) {
    let parts = line.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
    guard let pair = parts.first, let equals = pair.firstIndex(of: "="), equals > pair.startIndex
    else { return }
    var cookie = Cookie(
      host: address.host, path: Self.folder(address.pathAndQuery), isSecure: false,
      name: String(pair[..<equals]), value: String(pair[pair.index(after: equals)...]))
    var isOver = false
    for part in parts.dropFirst() {
      let sides = part.split(separator: "=", maxSplits: 1).map(String.init)
      let value = sides.count > 1 ? sides[1] : ""
      switch sides.first?.lowercased() {
      case "path" where value.hasPrefix("/"): cookie.path = value
      case "secure": cookie.isSecure = true
      case "max-age": isOver = (Int(value) ?? 1) <= 0
      default: continue
      }
    }
    cookies.removeAll { $0.host == cookie.host && $0.path == cookie.path && $0.name == cookie.name }
    if !isOver, cookies.count < Self.maximum { cookies.append(cookie) }
  }

  /// The value of the header `Cookie` for a request; nil for none.
  func header(for address: HTTPAddress) -> String? {
    let path = address.pathAndQuery.prefix { $0 != "?" }
    let fitting = cookies.filter { cookie in
      cookie.host == address.host && (address.isTLS || !cookie.isSecure)
        && (path == cookie.path
          || path.hasPrefix(cookie.path.hasSuffix("/") ? cookie.path : cookie.path + "/"))
    }
    guard !fitting.isEmpty else { return nil }
    return fitting.map { "\($0.name)=\($0.value)" }.joined(separator: "; ")
  }

  private static func folder(_ pathAndQuery: String) -> String {
    let path = pathAndQuery.prefix { $0 != "?" }
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}
