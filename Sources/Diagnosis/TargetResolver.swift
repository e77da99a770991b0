import KubeClient

/// Finds the applications that a person's targets mean.
struct TargetResolver {
  let applications: [Application]
  let inventory: Inventory

  /// The applications of all targets, each once; those of the namespace in their order first.
  func resolve(_ targets: [Target], namespace: String?) throws(TargetNotFound) -> [Application] {
    var chosen: Set<Int> = []
    var others: [Application] = []
    for target in targets {
      let matches = indices(matching: target)
      let jobs = matches.isEmpty ? olderJobs(named: target, in: namespace) : []
      if matches.isEmpty, jobs.isEmpty, let unread = unread(target, in: namespace) {
        others.append(unread)
        continue
      }
      guard !matches.isEmpty || !jobs.isEmpty else {
        throw TargetNotFound(target: target, nearest: nearest(to: target), namespace: namespace)
      }
      chosen.formUnion(matches)
      others += jobs.filter { job in !others.contains { $0.target == job.target } }
    }
    return chosen.sorted().map { applications[$0] } + others
  }

  /// What stands for a target whose kind nobody may read, or that could not be read: it may well exist.
  private func unread(_ target: Target, in namespace: String?) -> Application? {
    guard case .object(let kind, let name) = target, let namespace,
      let reason = inventory.unavailable(kind), reason.reason != .notCaptured
    else { return nil }
    let reference = ObjectReference(kind: kind.rawValue, namespace: namespace, name: name)
    return ApplicationBuilder(inventory).application(unread: reference, because: reason)
  }

  private func indices(matching target: Target) -> [Int] {
    if let address = target.address {
      let best = applications.map { application in
        application.routes.flatMap(\.backends).compactMap {
          RouteMatch($0, host: address.host, path: address.path)
        }.max()
      }
      guard let first = best.compactMap({ $0 }).max() else { return [] }
      return applications.indices.filter { best[$0] == first }
    }
    return applications.indices.filter { matches(target, applications[$0]) }
  }

  /// Jobs that a CronJob has left behind: the newest alone speaks for it, the others for themselves.
  private func olderJobs(named target: Target, in namespace: String?) -> [Application] {
    let name: String
    switch target {
    case .object(.job, let wanted): name = wanted
    case .name(let wanted): name = wanted
    default: return []
    }
    let builder = ApplicationBuilder(inventory)
    guard inventory.jobs.isLoaded else { return [] }
    return inventory.jobs.all.filter {
      $0.name == name && (namespace == nil || $0.namespace == namespace)
    }.map(builder.application(of:))
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
    case .url: return false
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

  private func nearest(to target: Target) -> [String] {
    let names: [String]
    let wanted: String
    switch target {
    case .url(let address):
      wanted = address.host
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
