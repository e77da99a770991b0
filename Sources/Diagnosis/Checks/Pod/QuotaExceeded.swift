import Foundation
import KubeClient

/// Whether a ResourceQuota refuses the Pods, in the API server's words: `exceeded quota: NAME, ...`.
struct QuotaExceeded: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let missing = subject.missing else { return .notApplicable }
    guard
      let failure = CreationFailure(
        of: missing, workload: context.application.workload, in: context)
    else {
      if let reason = context.eventsGap(
        about: missing.creator,
        created: context.application.workload?.metadata.creationTimestamp)
      {
        return used(up: missing, subject, in: context) ?? .unknown(reason)
      }
      return .no
    }
    guard let name = failure.part(after: "exceeded quota: ", before: ",") else { return .no }
    let quota = context.inventory.quotas.named(name, in: context.namespace)
    var evidence = [failure.evidence]
    if let quota {
      evidence.append(
        Evidence(
          .status, quota.reference, path: "status.used",
          value: quota.hard.keys.sorted().map {
            "\($0) \(quota.used[$0] ?? "0")/\(quota.hard[$0] ?? "?")"
          }
          .joined(separator: ", "),
          command: "kubectl describe resourcequota \(name) -n \(context.namespace)"))
    }
    return CheckResult(
      .yes,
      facts: [
        "quota": name,
        "requested": failure.part(after: "requested: ", before: ", used:"),
        "used": failure.part(after: "used: ", before: ", limited:"),
        "limited": failure.part(after: "limited: "),
      ],
      evidence: evidence)
  }

  /// A quota that has no room for one more Pod, where no event is left to say so.
  private func used(
    up missing: MissingPods, _ subject: PodSubject, in context: CheckContext
  ) -> CheckResult? {
    let demand = ResourceDemand(of: subject.spec).amounts
    for quota in context.inventory.quotas.inNamespace(context.namespace) {
      for resource in quota.hard.keys.sorted() {
        let plain = resource.replacingOccurrences(of: "requests.", with: "")
        guard let wanted = demand[plain == "count/pods" ? "pods" : plain],
          let hard = quota.hard[resource], let limit = Quantity(hard),
          let used = quota.used[resource], let amount = Quantity(used), amount + wanted > limit
        else { continue }
        return CheckResult(
          .yes, confidence: .inferred,
          facts: [
            "quota": quota.name, "requested": "\(resource)=\(wanted.text(of: plain))",
            "used": "\(resource)=\(used)", "limited": "\(resource)=\(hard)",
          ],
          evidence: [
            Evidence(
              .status, quota.reference, path: "status.used", value: "\(resource) \(used)/\(hard)",
              command: "kubectl describe resourcequota \(quota.name) -n \(context.namespace)")
          ])
      }
    }
    return nil
  }
}
