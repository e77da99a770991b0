import KubeClient

/// Whether a Pod is RUNNING and stays so: every container has started, none keeps restarting.
struct PodRunning: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let pod = subject.pod, !subject.isUnknownToCluster else { return .notApplicable }
    if subject.isComplete { return .yes }
    let looping = subject.containers.first { $0.isLooping(at: context.clock) }
    if pod.status?.phase == "Running", pod.metadata.deletionTimestamp == nil, looping == nil,
      subject.containers.allSatisfy({ $0.isUp })
    {
      return .yes
    }
    if let reason = context.unreadableStatus(of: pod) { return .unknown(reason) }
    var evidence = [
      Evidence(
        .status, pod.reference, path: "STATUS", value: pod.statusColumn.status,
        command: "kubectl get pod \(pod.name) -n \(pod.namespace)")
    ]
    if let looping, let restarts = looping.status?.restartCount, restarts > 0 {
      evidence.append(looping.evidence("restartCount", String(restarts)))
    }
    return CheckResult(.no, evidence: evidence)
  }
}

extension ContainerView {
  /// Whether the container is where it should be: running, or done with what it had to do.
  fileprivate var isUp: Bool {
    if let end = status?.state.terminated {
      // In a Pod that may end, a container that has done its work is no fault.
      return end.exitCode == 0
    }
    if isInit { return status?.state.waiting == nil && status?.state.runningSince == nil }
    return status?.state.runningSince != nil
  }
}

extension CheckContext {
  /// A Pod whose status holds nothing at all could not be read in full.
  func unreadableStatus(of pod: Pod) -> Unavailable? {
    guard let status = pod.status, status.phase.isEmpty, status.containerStatuses.isEmpty else {
      return nil
    }
    return Unavailable(.notCaptured, verb: "get", resource: "pods", namespace: pod.namespace)
  }
}
