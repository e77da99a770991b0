import KubeClient

/// What NetworkPolicies may do to visits from the Pod that kdoctor runs in: a visit that they stop says
/// nothing of what was visited.
struct VantageSurvey {
  private let context: CheckContext
  private let vantage: Vantage

  /// Takes the Pod that visits come from.
  init(from vantage: Vantage, in context: CheckContext) {
    self.context = context
    self.vantage = vantage
  }

  /// Why policies may have stopped a visit to every one of some Pods; nil where they certainly let one
  /// pass.
  ///
  /// - Parameter port: of the Pods.
  func obstacle(to pods: [Pod], port: Int, protocol: String) -> String? {
    guard let own else {
      let places = Set(pods.map(\.namespace) + [vantage.namespace]).filter { !$0.isEmpty }
      let isOpen = !vantage.namespace.isEmpty && places.allSatisfy(isWithoutPolicies)
      return isOpen ? nil : Self.unknownPod
    }
    let client = PolicyPeer.pod(
      PolicyPod(own, in: context.inventory.policyNamespace(own.namespace)))
    var obstacle: String?
    for pod in pods {
      let question = PolicyQuestion(
        client: client,
        target: PolicyPod(pod, in: context.inventory.policyNamespace(pod.namespace)), port: port,
        protocol: `protocol`)
      switch question.verdict(policies: context.inventory.policies(of:)) {
      case .allowed: return nil
      case .denied(let refusal):
        let policy = refusal.policies.first
        obstacle = "NetworkPolicy \(policy?.namespace ?? "")/\(policy?.name ?? "") stops this Pod"
      case .unknown: obstacle = obstacle ?? "NetworkPolicies may stop this Pod"
      }
    }
    return obstacle
  }

  /// Why policies may keep the Pod from asking the cluster DNS; nil where none limits what it sends.
  var obstacleToDNS: String? {
    guard !vantage.namespace.isEmpty,
      let policies = context.inventory.policies(of: vantage.namespace).value
    else {
      return Self.unknownPod
    }
    let limiting = policies.filter { $0.policyTypes.contains("Egress") }
    guard !limiting.isEmpty else { return nil }
    guard let own else { return Self.unknownPod }
    let selecting = limiting.first { $0.podSelector.matches(own.metadata.labels) }
    return selecting.map { "NetworkPolicy \($0.namespace)/\($0.name) limits what this Pod sends" }
  }

  /// Whether no policy certainly guards the Pods of a namespace.
  func isWithoutPolicies(_ namespace: String) -> Bool {
    context.inventory.policies(of: namespace).value.map(\.isEmpty) ?? false
  }

  private static let unknownPod = "NetworkPolicies may stop this Pod, whose labels are not known"

  private var own: Pod? {
    guard let name = vantage.pod, !vantage.namespace.isEmpty else { return nil }
    return context.inventory.pod(name, in: vantage.namespace)
  }
}
