import Flowchart
import KubeClient

/// Whether NetworkPolicies keep everybody, or the Ingress controller, from the Pods of the Service.
///
/// Parameter `visit`: `failed` where a visit to the Service failed, `passed` where it did not.
struct PolicyBlocks: ServiceCheck {
  func answer(about service: Service, in context: CheckContext) async -> CheckResult {
    let hasFailed = context.parameters["visit"] == "failed"
    guard let blocked = blocked(service, in: context) else {
      var facts = service.baseFacts
      let failed = hasFailed ? await ServiceVisit.firstFailed(of: service, in: context) : nil
      facts["port"] = failed.map { String($0.port.port) }
      facts["targetPort"] = failed?.port.target.description
      facts["message"] = failed?.visit.message
      let evidence = failed?.evidence(of: service) ?? []
      if let reason = unread(service, in: context) {
        var result = CheckResult(.unknown(reason), facts: facts, evidence: evidence)
        // Only a visit that came through shows that no policy is in the way.
        let visits = await ServiceVisit.all(of: service, in: context)
        result.hidesRoot = reason.isRefusal && !visits.contains { $0.visit.isReached }
        return result
      }
      let isGuess = context.inventory.pods.unavailable != nil
      return CheckResult(
        .no, confidence: isGuess ? .suspected : .inferred, facts: facts, evidence: evidence)
    }
    var facts = service.baseFacts
    facts["policy"] = blocked.policy.name
    facts["port"] = String(blocked.port.port)
    facts["targetPort"] = blocked.number.map(String.init) ?? blocked.port.target.description
    facts["from"] = blocked.controller.map { "\($0.namespace)/\($0.name)" }
    var evidence = [
      Evidence(
        .spec, blocked.policy.reference, path: "spec.podSelector",
        value: blocked.policy.podSelector.text.isEmpty ? "{}" : blocked.policy.podSelector.text,
        command: "kubectl describe networkpolicy \(blocked.policy.name)"
          + " -n \(service.namespace)")
    ]
    let visits =
      context.inventory.cluster.isManifestOnly
      ? [] : await ServiceVisit.all(of: service, in: context)
    if let visit = visits.first(where: { $0.visit.isReached || $0.visit.isFailed }) {
      evidence += visit.evidence(of: service)
    }
    let isReached = visits.contains { $0.visit.isReached }
    return CheckResult(
      .yes, confidence: .inferred, facts: facts, evidence: evidence,
      object: blocked.policy.reference, severity: hasFailed || isReached ? nil : .problem)
  }

  /// Why nobody can tell: the policies, or the labels of all Pods that they may select.
  private func unread(_ service: Service, in context: CheckContext) -> Unavailable? {
    if let reason = context.inventory.networkPolicies.unavailable { return reason }
    guard let selector = service.selector,
      !context.inventory.networkPolicies.inNamespace(service.namespace).isEmpty,
      labelSets(service, selector: selector, in: context).isEmpty
    else { return nil }
    return context.inventory.pods.unavailable
  }

  private struct Blocked {
    var policy: NetworkPolicy
    var port: ServicePort
    var number: Int?
    /// The controller that is kept out; nil where everybody is.
    var controller: Pod?
  }

  private func blocked(_ service: Service, in context: CheckContext) -> Blocked? {
    let policies = context.inventory.networkPolicies.inNamespace(service.namespace)
    guard !policies.isEmpty, let selector = service.selector else { return nil }
    let declared = DeclaredPorts(behind: service, in: context)
    let verdicts = labelSets(service, selector: selector, in: context)
      .map { NetworkPolicyVerdict(selecting: $0, among: policies) }
    // A way in to any of the Pods is a way in.
    guard !verdicts.isEmpty, verdicts.allSatisfy({ !$0.policies.isEmpty }) else { return nil }
    let first = verdicts[0].policies[0]
    for port in service.ports {
      guard let target = target(of: port, declared) else { continue }
      if verdicts.allSatisfy({ !$0.admitsAnybody(to: target) }) {
        return Blocked(policy: first, port: port, number: target.number)
      }
    }
    for (port, controller) in routed(to: service, in: context) {
      guard let target = target(of: port, declared) else { continue }
      let caller = NetworkPolicyVerdict.Caller(
        labels: controller.metadata.labels, namespace: controller.namespace,
        namespaceLabels: context.inventory.namespace(controller.namespace)?.metadata.labels)
      if verdicts.allSatisfy({ !$0.admits(caller, to: target) }) {
        return Blocked(
          policy: first, port: port, number: target.number, controller: controller)
      }
    }
    return nil
  }

  /// The distinct labels of the Pods behind the Service, else of the template.
  private func labelSets(
    _ service: Service, selector: [String: String], in context: CheckContext
  ) -> [[String: String]] {
    let pods = ServicePods.behind(service, in: context)
    if !pods.isEmpty {
      return pods.reduce(into: []) { sets, pod in
        let labels = pod.metadata.labels
        if sets.count < 20, !sets.contains(labels) { sets.append(labels) }
      }
    }
    let labels = LabelSelector(matchLabels: selector)
    return (context.application.workload?.labelSets ?? []).filter(labels.matches)
  }

  private func target(
    of port: ServicePort, _ declared: DeclaredPorts
  ) -> NetworkPolicyVerdict.Port? {
    guard let number = declared.number(of: port) else { return nil }
    let names = declared.ports
      .filter { $0.containerPort == number && $0.protocol == port.protocol }.compactMap(\.name)
    return .init(number: number, names: Set(names), protocol: port.protocol)
  }

  /// The ports to which the application's Ingresses lead, each with a Pod of the controller that
  /// serves them; controllers on the node's own network are left out, policies seldom see them.
  private func routed(to service: Service, in context: CheckContext) -> [(ServicePort, Pod)] {
    guard service.namespace == context.namespace else { return [] }
    var result: [(ServicePort, Pod)] = []
    for route in context.application.routes {
      let backends = route.backends.filter { $0.backend.serviceName == service.name }
      guard !backends.isEmpty else { continue }
      let finder = ControllerFinder(route.ingress, in: context)
      guard let controller = finder.pods(in: context).first(where: ServicePods.isReady),
        !controller.spec.hostNetwork
      else { continue }
      for backend in backends {
        if let port = RouteBackend.port(of: backend.backend, in: service) {
          result.append((port, controller))
        }
      }
    }
    return result
  }
}
