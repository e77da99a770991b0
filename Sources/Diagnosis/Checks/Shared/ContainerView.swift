import Foundation
import KubeClient

/// A container of a Pod: what it asks for beside what the kubelet says of it.
struct ContainerView {
  var spec: Container
  var status: ContainerStatus?
  /// An init container that must end before the application starts; a sidecar is none.
  var isInit: Bool
  var pod: Pod

  var name: String { spec.name }

  /// How the last instance ended: the current one where it has ended, else the one before.
  var lastEnd: ContainerState.Terminated? {
    status?.state.terminated ?? status?.lastState.terminated
  }

  /// The field of the container's status, for evidence.
  func path(_ field: String) -> String {
    let list =
      pod.spec.initContainers.contains { $0.name == name }
      ? "initContainerStatuses" : "containerStatuses"
    return "status.\(list)[\(name)].\(field)"
  }

  /// Evidence of a field of the container's status.
  func evidence(_ field: String, _ value: String?, text: String? = nil) -> Evidence {
    Evidence(
      .status, pod.reference, path: path(field), value: value, text: text,
      command: "kubectl describe pod \(pod.name) -n \(pod.namespace)")
  }

  /// Whether the container keeps restarting. STATUS swings between CrashLoopBackOff, Error and
  /// Running, so restarts and the last end decide, not the word of this second.
  func isLooping(at clock: Date) -> Bool {
    guard let status else { return false }
    if status.state.waiting?.reason == "CrashLoopBackOff" { return true }
    if let end = status.state.terminated {
      if isInit { return end.exitCode != 0 && pod.spec.restartPolicy != "Never" }
      let restarts =
        spec.isSidecar || pod.spec.restartPolicy == nil || pod.spec.restartPolicy == "Always"
        || pod.spec.restartPolicy == "OnFailure" && end.exitCode != 0
      return restarts && pod.status?.phase != "Failed" && pod.status?.phase != "Succeeded"
    }
    guard status.restartCount > 0, let end = status.lastState.terminated, !isInit else {
      return false
    }
    let quiet = end.finishedAt.map { clock.timeIntervalSince($0) } ?? .infinity
    // The kubelet waits five minutes at most before it tries again.
    if !status.ready { return quiet < 900 && !hasSettled(after: end, at: clock) }
    if status.restartCount == 2 { return quiet < 60 && isShorterLived(than: end, at: clock) }
    return status.restartCount >= 3 && quiet < 600 && !hasSettled(after: end, at: clock)
  }

  /// Whether the container is not where it should be: one that runs, or has done its work, is not
  /// what keeps its Pod from running, however an earlier instance of it ended.
  func isInTrouble(at clock: Date) -> Bool {
    guard let status else { return true }
    if isLooping(at: clock) { return true }
    return status.state.runningSince == nil && status.state.terminated?.exitCode != 0
  }

  /// Whether the runtime could not even start the last instance.
  var neverRan: Bool {
    guard let reason = lastEnd?.reason else { return false }
    return reason == "StartError" || reason == "ContainerCannotRun"
  }

  /// Whether the current instance has already outlived the one before it by far.
  private func hasSettled(after end: ContainerState.Terminated, at clock: Date) -> Bool {
    guard let started = status?.state.runningSince?.startedAt else { return false }
    let before = (end.startedAt.map { (end.finishedAt ?? $0).timeIntervalSince($0) } ?? 0)
    return clock.timeIntervalSince(started) > max(2 * before, 120)
  }

  /// Whether the current instance has not yet lived as long as the one before it.
  private func isShorterLived(than end: ContainerState.Terminated, at clock: Date) -> Bool {
    guard let started = status?.state.runningSince?.startedAt, let finished = end.finishedAt,
      let begun = end.startedAt
    else { return false }
    return clock.timeIntervalSince(started) < max(finished.timeIntervalSince(begun), 10)
  }
}

extension ContainerView {
  /// The containers of a Pod in the order in which they start.
  static func all(of pod: Pod) -> [ContainerView] {
    let initial = pod.spec.initContainers.map { container in
      ContainerView(
        spec: container,
        status: pod.status?.initContainerStatuses.first { $0.name == container.name },
        isInit: !container.isSidecar, pod: pod)
    }
    return initial
      + pod.spec.containers.map { container in
        ContainerView(
          spec: container,
          status: pod.status?.containerStatuses.first { $0.name == container.name },
          isInit: false, pod: pod)
      }
  }
}

extension PodSubject {
  /// Whether the Pod has done its work.
  var isComplete: Bool { pod?.status?.phase == "Succeeded" }

  /// Whether nobody has said anything of the Pod: a manifest that was never applied.
  var isUnknownToCluster: Bool { pod != nil && pod?.status == nil }
}
