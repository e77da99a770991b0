/// How closely a route covers an address, by the rules of the Ingress API: an exact host goes before a
/// wildcard and that before none, an exact path before a prefix, a longer prefix before a shorter one.
struct RouteMatch: Comparable {
  private var host: Int
  private var isExact: Bool
  private var length: Int

  /// Nil where the route does not cover the address.
  ///
  /// - Parameter host: in lower case.
  init?(_ backend: IngressRoute.Backend, host wanted: String, path: String) {
    let rule = (backend.host ?? "").lowercased()
    if rule.isEmpty {
      host = 0
    } else if rule.hasPrefix("*.") {
      // A wildcard stands for one label.
      guard let dot = wanted.firstIndex(of: "."), wanted[dot...] == rule.dropFirst(1) else {
        return nil
      }
      host = 1
    } else {
      guard rule == wanted else { return nil }
      host = 2
    }
    let prefix = backend.path ?? "/"
    isExact = backend.pathType == "Exact"
    if isExact {
      guard path == prefix else { return nil }
      length = prefix.count
      return
    }
    // Such paths may be regular expressions of the controller's own; the part before them decides.
    let special: Set<Character> = ["(", "[", "*", "$", "?", "^", "|", "+"]
    let plain =
      backend.pathType == "ImplementationSpecific"
      ? String(prefix.prefix { !special.contains($0) }) : prefix
    let trimmed = plain.hasSuffix("/") ? String(plain.dropLast()) : plain
    guard
      path == trimmed || path.hasPrefix(trimmed + "/") || plain != prefix && path.hasPrefix(plain)
    else { return nil }
    length = trimmed.count
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.host, left.isExact ? 1 : 0, left.length) < (
      right.host, right.isExact ? 1 : 0, right.length
    )
  }
}
