import KubeClient

/// Whether any Pod behind the Service is ready and without a problem that the walk has found.
struct SelectedPodsReady: ServiceCheck {
  func answer(about service: Service, in context: CheckContext) async -> CheckResult {
    if context.inventory.cluster.isManifestOnly || service.selector == nil {
      return .notApplicable
    }
    let works: (Pod) -> Bool = { pod in
      if service.publishNotReadyAddresses, pod.status?.phase == "Running" { return true }
      return ServicePods.isReady(pod) && !context.failedPods.contains(pod.name)
    }
    if ServicePods.own(behind: service, in: context).contains(where: works) { return .yes }
    if let reason = context.inventory.pods.unavailable { return .unknown(reason) }
    let pods = ServicePods.inNamespace(behind: service, in: context)
    if pods.contains(where: works) { return .yes }
    var evidence = pods.prefix(3).map { pod in
      Evidence(
        .condition, pod.reference, path: "status.conditions[Ready].status",
        value: pod.status?.conditions.of("Ready")?.status ?? "Unknown",
        command: "kubectl get pods -n \(service.namespace) -l \(service.selectorText)")
    }
    if evidence.isEmpty {
      evidence = [service.evidence("spec.selector", service.selectorText)]
    }
    return CheckResult(.no, facts: service.baseFacts, evidence: evidence)
  }
}
