import KubeClient

/// Whether the namespace of a Service holds no Pod at all, so that no selector could match.
struct NamespaceEmpty: ServiceCheck {
  func answer(about service: Service, in context: CheckContext) async -> CheckResult {
    guard context.application.workload == nil, !context.inventory.cluster.isManifestOnly else {
      return .no
    }
    if let reason = context.inventory.pods.unavailable { return .unknown(reason) }
    guard context.inventory.pods.inNamespace(service.namespace).isEmpty else { return .no }
    return CheckResult(
      .yes,
      evidence: [
        Evidence(
          .status,
          ObjectReference(
            kind: ObjectKind.namespace.rawValue, namespace: "", name: service.namespace),
          path: "pods", value: "0",
          command: "kubectl get pods -n \(service.namespace)")
      ])
  }
}
