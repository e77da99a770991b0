import Foundation
import KubeClient

/// Whether the node cannot make a Pod's sandbox, which is mostly its network.
struct SandboxFailed: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let pod = subject.pod else { return .notApplicable }
    // After a restart of the node a Pod that has run before needs a new sandbox too.
    let isWaiting =
      subject.isBeingCreated
      || subject.containers.contains { $0.status?.state.waiting?.reason == "ContainerCreating" }
    guard pod.status?.conditions.of("PodReadyToStartContainers")?.isTrue != true, isWaiting else {
      return .no
    }
    let ended = max(
      subject.containers.compactMap { $0.lastEnd?.finishedAt }.max() ?? .distantPast,
      context.over(about: pod))
    let events = context.events(about: pod, reasons: ["FailedCreatePodSandBox", "NetworkNotReady"])
    guard let event = events.first(where: { ($0.lastSeen ?? .distantPast) >= ended }) else {
      return context.eventsGap(about: pod).map(CheckResult.unknown) ?? .no
    }
    return CheckResult(
      .yes, facts: ["node": pod.spec.nodeName ?? "?", "message": event.plainMessage],
      evidence: [event.evidence])
  }
}
