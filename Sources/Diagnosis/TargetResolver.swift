import KubeClient

/// Finds the applications that a person's targets mean.
struct TargetResolver {
  let applications: [Application]
  let inventory: Inventory

  /// The applications of all targets, each once, in the order of `applications`.
  func resolve(_ targets: [Target], namespace: String?) throws(TargetNotFound) -> [Application] {
    var chosen: Set<Int> = []
    for target in targets {
      let matches = applications.indices.filter { self.matches(target, applications[$0]) }
      guard !matches.isEmpty else {
        throw TargetNotFound(target: target, nearest: nearest(to: target), namespace: namespace)
      }
      chosen.formUnion(matches)
    }
    return chosen.sorted().map { applications[$0] }
  }

  private func matches(_ target: Target, _ application: Application) -> Bool {
    switch target {
    case .object(let kind, let name):
      return application.target.kind == kind.rawValue && application.target.name == name
        || application.members.contains {
          $0.object.kind == kind.rawValue && $0.object.name == name
        }
        || kind == .pod && owns(podNamed: name, application)
    case .name(let name):
      if application.target.name == name { return true }
      let isTopLevel = applications.contains { $0.target.name == name }
      return !isTopLevel && application.members.contains { $0.object.name == name }
    case .url(let host, let path):
      return application.routes.contains { route in
        route.backends.contains { Self.serves($0, host: host, path: path) }
      }
    }
  }

  /// A Pod that does not count any more, such as one that was replaced, still leads to its workload.
  private func owns(podNamed name: String, _ application: Application) -> Bool {
    guard let workload = application.workload,
      let pod = inventory.pods.named(name, in: application.target.namespace),
      let owner = pod.metadata.controller
    else { return false }
    return owner.name == workload.metadata.name
      || workload.replicaSets.contains { $0.name == owner.name }
      || workload.jobs.contains { $0.name == owner.name }
  }

  /// Whether a route's host and path cover an address, by the rules of the Ingress API.
  private static func serves(_ backend: IngressRoute.Backend, host: String, path: String) -> Bool {
    if let rule = backend.host, !rule.isEmpty {
      if rule.hasPrefix("*.") {
        guard let dot = host.firstIndex(of: "."), host[dot...] == rule.dropFirst(1) else {
          return false
        }
      } else if rule.lowercased() != host {
        return false
      }
    }
    guard let prefix = backend.path, prefix != "/" else { return true }
    if backend.pathType == "Exact" { return path == prefix }
    let trimmed = prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix
    return path == trimmed || path.hasPrefix(trimmed + "/")
      || backend.pathType == "ImplementationSpecific"
  }

  private func nearest(to target: Target) -> [String] {
    let names: [String]
    let wanted: String
    switch target {
    case .url(let host, _):
      wanted = host
      names = applications.flatMap(\.routes).flatMap(\.backends).compactMap(\.host)
    case .object(_, let name), .name(let name):
      wanted = name
      names =
        applications.map(\.target.description)
        + applications.flatMap(\.services).map(\.reference.description)
        + applications.flatMap(\.routes).map(\.ingress.reference.description)
    }
    // A name that shares nothing with the wanted one is no suggestion.
    let scored = Set(names).map { name -> (name: String, distance: Int) in
      let own = name.split(separator: "/").last.map(String.init) ?? name
      let isPart = own.contains(wanted) || wanted.contains(own)
      return (name, isPart ? 1 : editDistance(wanted, own))
    }.filter { $0.distance <= max(2, wanted.count / 3) }
    return scored.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
  }
}
