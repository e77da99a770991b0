import Foundation
import KubeClient

/// Whether a DaemonSet wants to run on no node: `status.desiredNumberScheduled` is 0.
struct DaemonSetWantsNone: WorkloadCheck {
  func answer(about workload: Workload, in context: CheckContext) async -> CheckResult {
    guard let status = workload.daemonSet?.status else { return .notApplicable }
    guard status.desiredNumberScheduled == 0 else { return .no }
    let made = workload.metadata.creationTimestamp ?? .distantPast
    let isObserved = (status.observedGeneration ?? 0) >= (workload.metadata.generation ?? 1)
    // Its controller takes a moment to look at a new DaemonSet.
    if !isObserved, context.clock.timeIntervalSince(made) < 60 { return .no }
    return CheckResult(
      .yes,
      evidence: [
        Evidence(
          .status, workload.reference, path: "status.desiredNumberScheduled", value: "0",
          command: "kubectl get \(workload.reference) -n \(context.namespace)")
      ])
  }
}
