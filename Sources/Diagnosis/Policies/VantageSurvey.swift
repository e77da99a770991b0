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

  /// Why policies may have stopped a visit to a Pod; nil where they certainly let it pass.
  ///
  /// - Parameter port: of the Pod.
  func obstacle(to pod: Pod, port: Int, protocol: String) -> String? {
    guard let own else {
      let places = [pod.namespace, vantage.namespace].filter { !$0.isEmpty }
      let isOpen = !vantage.namespace.isEmpty && places.allSatisfy(isWithoutPolicies)
      return isOpen ? nil : Self.unknownPod
    }
    let inventory = context.inventory
    let question = PolicyQuestion(
      client: .pod(PolicyPod(own, in: inventory.policyNamespace(own.namespace))),
      target: PolicyPod(pod, in: inventory.policyNamespace(pod.namespace)), port: port,
      protocol: `protocol`)
    switch question.verdict(policies: inventory.policies(of:)) {
    case .allowed: return nil
    case .denied(let refusal):
      let policy = refusal.policies.first
      return "NetworkPolicy \(policy?.namespace ?? "")/\(policy?.name ?? "") stops this Pod"
    case .unknown: return "NetworkPolicies may stop this Pod"
    }
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
