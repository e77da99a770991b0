import Flowchart
import KubeClient

/// Whether a Job or CronJob is suspended: `spec.suspend`.
struct WorkloadSuspended: WorkloadCheck {
  func answer(about workload: Workload, in context: CheckContext) async -> CheckResult {
    guard workload.kind == .job || workload.kind == .cronJob else { return .notApplicable }
    guard workload.job?.spec.suspend ?? workload.cronJob?.suspend ?? false else { return .no }
    return CheckResult(
      .yes,
      evidence: [
        Evidence(
          .spec, workload.reference, path: "spec.suspend", value: "true",
          command: "kubectl get \(workload.reference) -n \(context.namespace) -o yaml")
      ],
      // A CronJob that somebody switched off is as wanted; a Job asked for by name is not running.
      severity: context.isNamedByUser ? .warning : .info)
  }
}
