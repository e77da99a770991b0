import KubeClient

/// Whether `rewrite-target` of ingress-nginx uses only capture groups that the paths have.
struct RewriteValid: IngressCheck {
  private static let annotation = "nginx.ingress.kubernetes.io/rewrite-target"

  func answer(about route: IngressRoute, in context: CheckContext) async -> CheckResult {
    guard let rewrite = route.ingress.metadata.annotations[Self.annotation] else {
      return .notApplicable
    }
    let controller = ControllerFinder(route.ingress, in: context).controller
    guard
      controller.isEmpty || controller.hasPrefix("k8s.io/ingress-nginx")
        || controller.hasPrefix("webapprouting.kubernetes.azure.com/")
    else { return .notApplicable }
    let highest = Self.highestGroup(in: rewrite)
    guard highest > 0 else { return .yes }
    for backend in route.backends {
      guard let path = backend.path, Self.groups(in: path) < highest else { continue }
      var facts = RouteBackend.facts(route, backend)
      facts["rewrite"] = rewrite
      return CheckResult(
        .no, confidence: .inferred, facts: facts,
        evidence: [
          RouteBackend.evidence(route, "metadata.annotations[\(Self.annotation)]", rewrite),
          RouteBackend.evidence(
            route,
            RouteBackend.path(String(backend.pointer.dropLast("/backend".count))) + ".path", path),
        ])
    }
    return .yes
  }

  /// The highest N of `$N`.
  static func highestGroup(in rewrite: String) -> Int {
    var highest = 0
    var rest = rewrite[...]
    while let dollar = rest.firstIndex(of: "$") {
      rest = rest[rest.index(after: dollar)...]
      if rest.first == "{" { rest = rest.dropFirst() }
      highest = max(highest, rest.prefix { "0"..."9" ~= $0 }.first.flatMap { Int(String($0)) } ?? 0)
    }
    return highest
  }

  /// The number of capture groups of a pattern.
  static func groups(in pattern: String) -> Int {
    let letters = Array(pattern)
    var (count, index, isInClass) = (0, 0, false)
    while index < letters.count {
      switch letters[index] {
      case "\\": index += 1
      case "[": isInClass = true
      case "]": isInClass = false
      case "(" where !isInClass:
        let next = letters[(index + 1)...].prefix(3)
        let isNamed =
          next.starts(with: "?P<") || (next.starts(with: "?<") && !"=!".contains(next.last ?? "="))
        if next.first != "?" || isNamed { count += 1 }
      default: break
      }
      index += 1
    }
    return count
  }
}
