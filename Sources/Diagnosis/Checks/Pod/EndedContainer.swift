import KubeClient

extension PodSubject {
  /// The first container that has ended with an error and is not being restarted.
  func endedContainer(in context: CheckContext) -> (ContainerView, ContainerState.Terminated)? {
    for container in containers where !container.isLooping(at: context.clock) {
      if let end = container.status?.state.terminated, end.exitCode != 0 { return (container, end) }
    }
    return nil
  }

  /// Whether the Pod's Job will try again: what has failed then is no verdict yet.
  func willBeRetried(in context: CheckContext) -> Bool {
    let workload = context.application.workload
    guard let job = workload?.job ?? (workload?.kind == .cronJob ? workload?.jobs.first : nil)
    else { return false }
    return !job.hasFailed && (job.status?.failed ?? 0) <= job.spec.backoffLimit
  }

  /// The container that keeps restarting: the one in the longest trouble first.
  func loopingContainer(in context: CheckContext) -> ContainerView? {
    containers.filter { $0.isLooping(at: context.clock) && !$0.neverRan }
      .max { ($0.status?.restartCount ?? 0) < ($1.status?.restartCount ?? 0) }
  }
}
