public import Foundation

/// What `kubectl get pods` prints for a Pod.
public struct PodStatusColumn: Sendable, Hashable {
  /// The STATUS column, for example `CrashLoopBackOff` or `Init:0/1`; not the same as
  /// `status.phase`.
  public var status: String
  /// The ready containers, native sidecars among them.
  public var ready: Int
  /// The containers that the READY column counts, native sidecars among them.
  public var total: Int
  /// Restarts; of the init containers alone while the Pod initializes, and without them afterwards.
  public var restarts: Int
  /// When the latest of these restarts ended the instance before it.
  public var lastRestart: Date?

  /// The READY column, for example `1/2`.
  public var readyText: String { "\(ready)/\(total)" }
}

extension Pod {
  /// The columns of `kubectl get pods`, by the rules of Kubernetes 1.33 and later.
  ///
  /// The order of the steps matters and follows the API server's printer: later containers give way
  /// to earlier ones, and a deletion outranks everything except an end that is already reached.
  public var statusColumn: PodStatusColumn {
    var column = PodStatusColumn(
      status: status?.phase ?? "", ready: 0,
      total: spec.containers.count + spec.initContainers.count { $0.isSidecar }, restarts: 0)
    if let reason = status?.reason, !reason.isEmpty { column.status = reason }
    let conditions = status?.conditions ?? []
    if conditions.contains(where: { $0.type == "PodScheduled" && $0.reason == "SchedulingGated" }) {
      column.status = "SchedulingGated"
    }
    let sidecars = Set(spec.initContainers.filter(\.isSidecar).map(\.name))
    let initializing = countInitContainers(&column, sidecars: sidecars)
    if !initializing || conditions.of("Initialized")?.isTrue ?? false {
      let restarted = (status?.initContainerStatuses ?? []).filter { sidecars.contains($0.name) }
      column.restarts = 0
      column.lastRestart = nil
      for container in restarted { column.countRestarts(container) }
      countContainers(&column)
    }
    if metadata.deletionTimestamp != nil {
      if status?.reason == "NodeLost" {
        column.status = "Unknown"
      } else if status?.phase != "Succeeded", status?.phase != "Failed" {
        column.status = "Terminating"
      }
    }
    return column
  }

  /// Goes through the init containers up to the first that has not done its part; tells whether
  /// there is one.
  private func countInitContainers(
    _ column: inout PodStatusColumn, sidecars: Set<String>
  ) -> Bool {
    for (i, container) in (status?.initContainerStatuses ?? []).enumerated() {
      column.countRestarts(container)
      if let ended = container.state.terminated, ended.exitCode == 0 { continue }
      if sidecars.contains(container.name), container.started == true {
        if container.ready { column.ready += 1 }
        continue
      }
      if let ended = container.state.terminated {
        column.status = "Init:" + ended.columnText
      } else if let reason = container.state.waiting?.reason, !reason.isEmpty,
        reason != "PodInitializing"
      {
        column.status = "Init:" + reason
      } else {
        column.status = "Init:\(i)/\(spec.initContainers.count)"
      }
      return true
    }
    return false
  }

  private func countContainers(_ column: inout PodStatusColumn) {
    var hasRunning = false
    for container in (status?.containerStatuses ?? []).reversed() {
      column.countRestarts(container)
      if let reason = container.state.waiting?.reason, !reason.isEmpty {
        column.status = reason
      } else if let ended = container.state.terminated {
        column.status = ended.columnText
      } else if container.ready, container.state.runningSince != nil {
        hasRunning = true
        column.ready += 1
      }
    }
    if column.status == "Completed", hasRunning {
      let isReady = status?.conditions.of("Ready")?.isTrue ?? false
      column.status = isReady ? "Running" : "NotReady"
    }
  }
}

extension PodStatusColumn {
  fileprivate mutating func countRestarts(_ container: ContainerStatus) {
    restarts += container.restartCount
    if let ended = container.lastState.terminated?.finishedAt {
      lastRestart = max(lastRestart ?? ended, ended)
    }
  }
}

extension ContainerState.Terminated {
  /// The reason, or what there is instead of one.
  fileprivate var columnText: String {
    if let reason, !reason.isEmpty { return reason }
    return signal != 0 ? "Signal:\(signal)" : "ExitCode:\(exitCode)"
  }
}
