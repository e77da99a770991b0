import KubeClient

/// Decides to which applications the backends of an Ingress lead, or evidently mean to lead.
struct RouteMatcher {
  /// The Services that some Ingress of the namespace names.
  private let named: Set<String>
  private let inventory: Inventory

  /// Takes all Ingresses of a namespace, because what one of them leads to needs no guess of another.
  init(_ ingresses: some Sequence<Ingress>, inventory: Inventory) {
    named = Set(ingresses.flatMap(\.backends).compactMap(\.backend.serviceName))
    self.inventory = inventory
  }

  /// Joins an Ingress, backend by backend; backends that fit nowhere make it a target of its own.
  func join(_ ingress: Ingress, to applications: inout [Application]) {
    var backends: [Int: [IngressRoute.Backend]] = [:]
    var reasons: [Int: Member.Reason] = [:]
    var loose: [IngressRoute.Backend] = []
    for backend in ingress.backends {
      let owners = applications.indices.filter { index in
        applications[index].services.contains { $0.name == backend.backend.serviceName }
      }
      for index in owners {
        backends[index, default: []].append(backend)
        reasons[index] = .route
      }
      if owners.isEmpty { loose.append(backend) }
    }
    let reached = Set(backends.keys)
    loose.removeAll { backend in
      guard let meant = meant(by: backend, of: ingress, reaching: reached, among: applications)
      else { return false }
      backends[meant.index, default: []].append(backend)
      if reasons[meant.index] == nil { reasons[meant.index] = meant.reason }
      return true
    }
    let order = ingress.backends.map(\.pointer)
    for (index, backends) in backends {
      let sorted = order.compactMap { pointer in backends.first { $0.pointer == pointer } }
      applications[index].routes.append(IngressRoute(ingress: ingress, backends: sorted))
      applications[index].members.append(
        Member(object: ingress.reference, reason: reasons[index] ?? .route))
    }
    if !loose.isEmpty || ingress.backends.isEmpty {
      applications.append(
        Application(
          target: ingress.reference, pods: [], services: [],
          routes: [IngressRoute(ingress: ingress, backends: loose)],
          members: [Member(object: ingress.reference, reason: .target)]))
    }
  }

  /// The application that a backend with a Service nobody has evidently means.
  ///
  /// - Parameter reached: the applications to which other backends of the Ingress lead.
  private func meant(
    by backend: IngressRoute.Backend, of ingress: Ingress, reaching reached: Set<Int>,
    among applications: [Application]
  ) -> (index: Int, reason: Member.Reason)? {
    guard let name = backend.backend.serviceName else { return nil }
    let reachable = applications.indices.filter { !applications[$0].services.isEmpty }
    if let same = applications.firstIndex(where: { $0.target.name == name }) {
      return (same, .sameName)
    }
    // One of another namespace is what somebody meant and cannot reach.
    if !inventory.services(named: name).all.isEmpty { return nil }
    let near = reachable.filter { index in
      applications[index].services.contains { Self.isNear($0.name, name) }
    }
    if near.count == 1 { return (near[0], .sameName) }
    // The Ingress carries an application's name and leads to nobody else.
    if let same = reachable.first(where: { applications[$0].target.name == ingress.name }),
      reached.isSubset(of: [same])
    {
      return (same, .sameName)
    }
    guard reachable.count == 1, let only = reachable.first else { return nil }
    let isServed = applications[only].services.contains { named.contains($0.name) }
    return reached == [only] || !isServed ? (only, .onlyOne) : nil
  }

  /// Whether one name is the other with something added, or with a slip of the pen.
  private static func isNear(_ left: String, _ right: String) -> Bool {
    let length = min(left.count, right.count)
    return left.hasPrefix(right + "-") || right.hasPrefix(left + "-")
      || left.hasSuffix("-" + right) || right.hasSuffix("-" + left)
      || editDistance(left, right) <= (length > 4 ? 2 : 1) && length > 2
  }
}

extension Ingress {
  /// All backends in declared order, the default one first.
  var backends: [IngressRoute.Backend] {
    var result: [IngressRoute.Backend] = []
    if let backend = defaultBackend {
      result.append(IngressRoute.Backend(backend: backend, pointer: "/spec/defaultBackend"))
    }
    for (rule, value) in rules.enumerated() {
      for (path, entry) in value.paths.enumerated() {
        result.append(
          IngressRoute.Backend(
            host: value.host, path: entry.path, pathType: entry.pathType, backend: entry.backend,
            pointer: "/spec/rules/\(rule)/http/paths/\(path)/backend"))
      }
    }
    // With this port name an AWS load balancer reads an action from an annotation; no such Service exists.
    return result.filter { $0.backend.servicePort != .string("use-annotation") }
  }
}
