import KubeClient

/// Why the kubelet has no log of a container.
enum LogProblem {
  /// What it answers; nil where there is a log.
  static func of(_ name: String, in pod: KubeObject, previous: Bool) -> String? {
    let statuses =
      pod.status.containerStatuses.array + pod.status.initContainerStatuses.array
      + pod.status.ephemeralContainerStatuses.array
    let container = "container \"\(name)\" in pod \"\(pod.name)\""
    guard let status = statuses.first(where: { $0.name.text == name }) else {
      return "\(container) is not available"
    }
    let last = status.lastState.terminated
    if previous {
      return last.containerID.string == nil
        ? "previous terminated \(container) not found" : nil
    }
    let state = status.state
    if state.running.exists { return nil }
    if state.terminated.exists || last.exists {
      let hasLog = [state.terminated, last].contains { $0.containerID.string != nil }
      return hasLog ? nil : "\(container) is terminated"
    }
    guard state.waiting.exists else { return "\(container) is waiting to start - no logs yet" }
    let why =
      switch state.waiting.reason.text {
      case "ErrImagePull": "image can't be pulled"
      case "ImagePullBackOff": "trying and failing to pull image"
      case let reason: reason
      }
    return "\(container) is waiting to start: \(why)"
  }
}
