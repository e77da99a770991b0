import KubeClient

/// What NetworkPolicies do to the requests that a Service takes.
struct PolicySurvey {
  /// A port of the Service that requests do not reach.
  struct Obstacle {
    var refusal: NetworkPolicyVerdict.Refusal
    var port: ServicePort
    /// The port of the Pods.
    var number: Int
    /// The way on which requests are stopped; nil where everybody's are.
    var hop: PolicyHop?
  }

  private let service: Service
  private let context: CheckContext
  private let pods: [Pod]
  private let templates: [PodTemplate]

  /// Takes the Pods behind a Service, else what its workload would make.
  init(of service: Service, in context: CheckContext) {
    self.service = service
    self.context = context
    pods = service.selector == nil ? [] : ServicePods.behind(service, in: context)
    let selector = service.selector.map { LabelSelector(matchLabels: $0) }
    templates =
      pods.isEmpty
      ? (context.application.workload?.templates ?? []).filter {
        selector?.matches($0.labels) ?? false
      } : []
  }

  /// Whether policies may select Pods of which nothing is known.
  var isBlind: Bool { isGuarded && service.selector != nil && pods.isEmpty && templates.isEmpty }

  /// The first port that is closed to everybody, or to the controller of an Ingress that leads to it;
  /// and what would have to be known to tell, where none certainly is.
  func obstacle() async -> (found: Obstacle?, gaps: [PolicyGap]) {
    // Where no policy is around, a look at what controllers may send is worth it only if a visit failed.
    guard isGuarded else { return await obstacle(by: routes(where: \.isFailed)) }
    let declared = DeclaredPorts(behind: service, in: context)
    for port in service.ports {
      guard let number = declared.number(of: port) else { continue }
      if case .denied(let refusal) = verdict(on: .anybody, to: number, port.protocol) {
        return (Obstacle(refusal: refusal, port: port, number: number), [])
      }
    }
    return obstacle(by: context.application.routes)
  }

  private func obstacle(by routes: [IngressRoute]) -> (found: Obstacle?, gaps: [PolicyGap]) {
    let hops = PolicyHop.all(to: service, by: routes, in: context)
    guard !hops.isEmpty else { return (nil, []) }
    let declared = DeclaredPorts(behind: service, in: context)
    var gaps: [PolicyGap] = []
    for hop in hops {
      guard let number = declared.number(of: hop.port) else { continue }
      let home = context.inventory.policyNamespace(hop.controller.namespace)
      let client = PolicyPeer.pod(PolicyPod(hop.controller, in: home))
      switch verdict(on: client, to: number, hop.port.protocol) {
      case .allowed: continue
      case .unknown(let more): gaps += more.filter { !gaps.contains($0) }
      case .denied(let refusal):
        return (Obstacle(refusal: refusal, port: hop.port, number: number, hop: hop), [])
      }
    }
    return (nil, gaps)
  }

  /// Whether a visit through the controller of an Ingress came through.
  func isServed() async -> Bool {
    await !routes(where: \.isServed).isEmpty
  }

  /// Whether a visit through the controller of an Ingress failed.
  func isFailed() async -> Bool {
    await !routes(where: \.isFailed).isEmpty
  }

  /// The routes with a visit of which something holds.
  private func routes(
    where holds: (IngressVisit.OfBackend) -> Bool
  ) async -> [IngressRoute] {
    var routes: [IngressRoute] = []
    for route in context.application.routes
    where await PolicyHop.visits(to: service, by: route, in: context).contains(where: holds) {
      routes.append(route)
    }
    return routes
  }

  /// A policy that guards the Pods behind a port, where none evidently lets in the API server, from
  /// which visits come.
  func policyAgainstAPIServer(at port: ServicePort) -> NetworkPolicy? {
    let declared = DeclaredPorts(behind: service, in: context)
    guard isGuarded, let number = declared.number(of: port) else { return nil }
    let inventory = context.inventory
    let client = PolicyPeer.apiServer {
      let slice = inventory.apiServerSlice.named("kubernetes", in: "default")
      return slice?.endpoints.flatMap(\.addresses) ?? []
    }
    guard case .unknown = verdict(on: client, to: number, port.protocol),
      let pod = pods.first, !pod.spec.hostNetwork
    else { return nil }
    return inventory.networkPolicies(in: service.namespace).inNamespace(service.namespace).first {
      $0.policyTypes.contains("Ingress") && $0.podSelector.matches(pod.metadata.labels)
    }
  }

  /// A way in to any of the Pods is a way in; without any Pod there is nothing to guard.
  private func verdict(
    on client: PolicyPeer, to port: Int, _ protocol: String
  ) -> NetworkPolicyVerdict {
    let home = context.inventory.policyNamespace(service.namespace)
    let targets =
      pods.isEmpty
      ? AnySequence(templates.lazy.map { PolicyPod($0, in: home) })
      : AnySequence(pods.lazy.map { PolicyPod($0, in: home) })
    var doubt: NetworkPolicyVerdict?
    var refusal: NetworkPolicyVerdict?
    for target in targets {
      let question = PolicyQuestion(
        client: client, target: target, port: port, protocol: `protocol`)
      let verdict = question.verdict(policies: context.inventory.policies(of:))
      switch verdict {
      case .allowed: return verdict
      case .unknown: doubt = doubt ?? verdict
      case .denied: refusal = refusal ?? verdict
      }
    }
    return doubt ?? refusal ?? .allowed([])
  }

  /// Whether any policy is in the namespace of the Service.
  private var isGuarded: Bool {
    let policies = context.inventory.networkPolicies(in: service.namespace)
    return !policies.inNamespace(service.namespace).isEmpty
  }
}
