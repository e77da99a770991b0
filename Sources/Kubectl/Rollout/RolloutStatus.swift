import KubeClient

/// How far a rollout has come, as `kubectl rollout status` says it first.
struct RolloutStatus {
  /// With its line's end.
  var line: String
  /// Whether kubectl stops there.
  var isDone: Bool

  init(deployment: KubeObject) {
    let status = deployment.status
    let wanted = deployment.spec.replicas.int ?? 1
    let updated = status.updatedReplicas.int ?? 0
    let total = status.replicas.int ?? 0
    let available = status.availableReplicas.int ?? 0
    let progress = status.conditions.array.first { $0.type.text == "Progressing" }
    let waiting = "Waiting for deployment \"\(deployment.name)\" rollout to finish:"
    isDone = false
    if !Self.isObserved(deployment) {
      line = "Waiting for deployment spec update to be observed...\n"
    } else if progress?.reason.text == "ProgressDeadlineExceeded" {
      line = "error: deployment \"\(deployment.name)\" exceeded its progress deadline\n"
      isDone = true
    } else if updated < wanted {
      line = "\(waiting) \(updated) out of \(wanted) new replicas have been updated...\n"
    } else if total > updated {
      line = "\(waiting) \(total - updated) old replicas are pending termination...\n"
    } else if available < updated {
      line = "\(waiting) \(available) of \(updated) updated replicas are available...\n"
    } else {
      line = "deployment \"\(deployment.name)\" successfully rolled out\n"
      isDone = true
    }
  }

  init(daemonSet set: KubeObject) {
    let wanted = set.status.desiredNumberScheduled.int ?? 0
    let updated = set.status.updatedNumberScheduled.int ?? 0
    let available = set.status.numberAvailable.int ?? 0
    let waiting = "Waiting for daemon set \"\(set.name)\" rollout to finish:"
    isDone = false
    if set.spec.updateStrategy.type.text != "RollingUpdate" {
      line = "error: rollout status is only available for RollingUpdate strategy type\n"
      isDone = true
    } else if !Self.isObserved(set) {
      line = "Waiting for daemon set spec update to be observed...\n"
    } else if updated < wanted {
      line = "\(waiting) \(updated) out of \(wanted) new pods have been updated...\n"
    } else if available < wanted {
      line = "\(waiting) \(available) of \(wanted) updated pods are available...\n"
    } else {
      line = "daemon set \"\(set.name)\" successfully rolled out\n"
      isDone = true
    }
  }

  init(statefulSet set: KubeObject) {
    let status = set.status
    let wanted = set.spec.replicas.int ?? 1
    let ready = status.readyReplicas.int ?? 0
    let updated = status.updatedReplicas.int ?? 0
    let strategy = set.spec.updateStrategy
    isDone = false
    if strategy.type.text != "RollingUpdate" {
      line = "error: rollout status is only available for RollingUpdate strategy type\n"
      isDone = true
    } else if (status.observedGeneration.int ?? 0) == 0 || !Self.isObserved(set) {
      line = "Waiting for statefulset spec update to be observed...\n"
    } else if ready < wanted {
      line = "Waiting for \(wanted - ready) pods to be ready...\n"
    } else if strategy.rollingUpdate.exists {
      let target = wanted - (strategy.rollingUpdate.partition.int ?? wanted)
      isDone = updated >= target
      line =
        isDone
        ? "partitioned roll out complete: \(updated) new pods have been updated...\n"
        : "Waiting for partitioned roll out to finish: \(updated) out of \(target) new pods have"
          + " been updated...\n"
    } else if status.updateRevision.text != status.currentRevision.text {
      line =
        "waiting for statefulset rolling update to complete \(updated) pods at revision"
        + " \(status.updateRevision.text)...\n"
    } else {
      line =
        "statefulset rolling update complete \(status.currentReplicas.int ?? 0) pods at revision"
        + " \(status.currentRevision.text)...\n"
      isDone = true
    }
  }

  /// Whether the controller has seen the newest form of the object.
  private static func isObserved(_ object: KubeObject) -> Bool {
    (object.tree.metadata.generation.int ?? 0) <= (object.status.observedGeneration.int ?? 0)
  }
}
