import KubeClient

/// Whether the ready Pods behind the Service have an IP address.
struct PodsHaveAddress: ServiceCheck {
  func answer(about service: Service, in context: CheckContext) async -> CheckResult {
    if context.inventory.cluster.isManifestOnly || service.selector == nil {
      return .notApplicable
    }
    let pods = ServicePods.behind(service, in: context)
    if pods.isEmpty {
      return context.inventory.pods.unavailable.map(CheckResult.unknown) ?? .notApplicable
    }
    let ready = pods.filter(ServicePods.isReady)
    let asked = ready.isEmpty ? pods : ready
    let hasAddress = asked.contains { !($0.status?.podIP ?? "").isEmpty }
    let evidence = asked.prefix(hasAddress ? 1 : 3).map { pod in
      Evidence(
        .status, pod.reference, path: "status.podIP", value: pod.status?.podIP ?? "∅",
        command: "kubectl get pods -n \(service.namespace) -o wide")
    }
    return CheckResult(hasAddress ? .yes : .no, facts: service.baseFacts, evidence: Array(evidence))
  }
}
