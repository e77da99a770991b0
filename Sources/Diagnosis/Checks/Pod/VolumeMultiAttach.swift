import Foundation
import KubeClient

/// Whether another node still holds a volume that only one may have.
struct VolumeMultiAttach: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let pod = subject.pod else { return .notApplicable }
    let event = context.events(about: pod, reasons: ["FailedAttachVolume"]).first {
      $0.message.contains("Multi-Attach error")
    }
    guard subject.isBeingCreated else { return .no }
    guard let event else {
      return context.eventsGap(about: pod).map(CheckResult.unknown) ?? .no
    }
    guard (event.lastSeen ?? .distantPast) >= context.over(about: pod) else { return .no }
    let claim =
      pod.spec.volumes.first { volume in
        guard let name = volume.claimName,
          let bound = context.inventory.claims.named(name, in: pod.namespace)?.volumeName
        else { return false }
        return event.message.contains(bound)
      }?.claimName ?? pod.spec.volumes.compactMap(\.claimName).first
    return CheckResult(
      .yes, facts: ["claim": claim ?? "?", "message": VolumeTrouble(event).message],
      evidence: [event.evidence])
  }
}
