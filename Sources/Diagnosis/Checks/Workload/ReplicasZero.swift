import Flowchart
import KubeClient

/// Whether a workload asks for no Pod at all: `spec.replicas` is 0.
struct ReplicasZero: WorkloadCheck {
  func answer(about workload: Workload, in context: CheckContext) async -> CheckResult {
    guard [.deployment, .statefulSet, .replicaSet].contains(workload.kind) else {
      return .notApplicable
    }
    guard workload.wanted == 0 else { return .no }
    // Scaled down on purpose is nobody's fault, unless somebody wants it or requests are led to it.
    let isMissed = context.isNamedByUser || !context.application.routes.isEmpty
    return CheckResult(
      .yes,
      evidence: [
        Evidence(
          .spec, workload.reference, path: "spec.replicas", value: "0",
          command: "kubectl get \(workload.reference) -n \(context.namespace)")
      ],
      severity: isMissed ? .problem : .info)
  }
}
