import KubeClient

/// Decides to which applications the backends of an Ingress lead, or evidently mean to lead.
struct RouteMatcher {
  /// The Services that some Ingress of the namespace names.
  private let named: Set<String>
  private let inventory: Inventory
  /// The applications that have a Service, in order.
  private let reachable: [Int]
  /// The Services of the applications, in order.
  private var services: [(name: String, owner: Int)] = []
  /// The applications that a Service leads to, by its name.
  private var owners: [String: [Int]] = [:]

  /// Takes all Ingresses of a namespace, because what one of them leads to needs no guess of another,
  /// and its applications, whose Services are all there.
  init(
    _ ingresses: some Sequence<Ingress>, among applications: [Application], inventory: Inventory
  ) {
    named = Set(ingresses.flatMap(\.backends).compactMap(\.backend.serviceName))
    self.inventory = inventory
    reachable = applications.indices.filter { !applications[$0].services.isEmpty }
    for index in reachable {
      for service in applications[index].services {
        services.append((service.name, index))
        owners[service.name, default: []].append(index)
      }
    }
  }

  /// Joins an Ingress, backend by backend; backends that fit nowhere make it a target of its own.
  func join(_ ingress: Ingress, to applications: inout [Application]) {
    var backends: [Int: [IngressRoute.Backend]] = [:]
    var reasons: [Int: Member.Reason] = [:]
    var loose: [IngressRoute.Backend] = []
    for backend in ingress.backends {
      let owners = backend.backend.serviceName.flatMap { self.owners[$0] } ?? []
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
    if let same = applications.firstIndex(where: { $0.target.name == name }) {
      return (same, .sameName)
    }
    // One of another namespace is what somebody meant and cannot reach.
    if !inventory.services(named: name).all.isEmpty { return nil }
    let near = Set(services.lazy.filter { Self.isNear($0.name, name) }.map(\.owner))
    if near.count == 1, let only = near.first { return (only, .sameName) }
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
    let length = min(left.utf8.count, right.utf8.count)
    return isLonger(left, than: right) || isLonger(right, than: left)
      || length > 2 && isWithin(length > 4 ? 2 : 1, left, right)
  }

  /// Whether one name is the other with a word before or behind it.
  private static func isLonger(_ long: String, than short: String) -> Bool {
    let (long, short) = (long.utf8, short.utf8)
    guard long.count > short.count else { return false }
    let rest = long.count - short.count
    let hyphen = UInt8(ascii: "-")
    return long.starts(with: short) && long.dropFirst(short.count).first == hyphen
      || long.dropFirst(rest).elementsEqual(short) && long.prefix(rest).last == hyphen
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
