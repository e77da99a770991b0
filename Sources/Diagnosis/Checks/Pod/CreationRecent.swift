import Foundation
import KubeClient

/// Whether Pods that are missing were asked for only a moment ago.
struct CreationRecent: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard subject.missing != nil, let workload = context.application.workload else {
      return .notApplicable
    }
    if subject.missing?.isReplacing == true { return CheckResult(.yes, confidence: .inferred) }
    if let missing = subject.missing,
      let failure = CreationFailure(of: missing, workload: workload, in: context),
      failure.isOvercome(in: context)
    {
      return CheckResult(.yes, confidence: .inferred, evidence: [failure.evidence])
    }
    let newest = [
      workload.metadata.creationTimestamp, workload.currentReplicaSet?.metadata.creationTimestamp,
    ]
    .compactMap { $0 }.max()
    let isYoung = newest.map { context.clock.timeIntervalSince($0) < 60 } ?? false
    let lastMade = context.inventory.events(about: subject.missing?.creator ?? workload.reference)
      .first { $0.reason == "SuccessfulCreate" || $0.reason == "ScalingReplicaSet" }?.lastSeen
    let wasActive = lastMade.map { context.clock.timeIntervalSince($0) < 60 } ?? false
    if isYoung || wasActive { return CheckResult(.yes, confidence: .inferred) }
    // A workload that was changed a moment ago shows it in its controller's events alone.
    let creator = subject.missing?.creator ?? workload.reference
    return context.eventsGap(about: creator, created: newest).map(CheckResult.unknown) ?? .no
  }
}
