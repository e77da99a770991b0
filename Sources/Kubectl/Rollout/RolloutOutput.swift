import KubeClient

/// What `kubectl rollout status` and `kubectl rollout history` print.
struct RolloutOutput {
  let command: KubectlCommand
  let source: ObjectSource

  /// - Throws: ``KubectlFailure`` where something cannot be read or does not exist.
  func text() async throws(KubectlFailure) -> String {
    var text = ""
    for target in command.targets {
      for object in try await source.objects(of: target, for: command) {
        text +=
          command.verb == .rolloutHistory
          ? try await history(of: object, target.kind) : try status(of: object, target.kind)
      }
    }
    return text
  }

  private func status(
    of object: KubeObject, _ kind: ObjectKind
  ) throws(KubectlFailure) -> String {
    let status =
      switch kind {
      case .deployment: RolloutStatus(deployment: object)
      case .daemonSet: RolloutStatus(daemonSet: object)
      case .statefulSet: RolloutStatus(statefulSet: object)
      default:
        let name = [kind.rawValue, kind.group].filter { !$0.isEmpty }.joined(separator: ".")
        throw .message("error: no status viewer has been implemented for \(name)\n")
      }
    // Whoever waits for what does not come is told so in the end.
    let isOver = status.isDone || command.arguments.timeout == nil
    return status.line + (isOver ? "" : "error: timed out waiting for the condition\n")
  }

  /// The revisions of a Deployment, by its ReplicaSets.
  private func history(
    of object: KubeObject, _ kind: ObjectKind
  ) async throws(KubectlFailure) -> String {
    guard kind == .deployment else {
      // The revisions of others are objects that kdoctor does not read.
      throw .unavailable(
        Unavailable(
          .notCaptured, verb: "list", resource: "controllerrevisions", group: "apps",
          namespace: object.namespace))
    }
    var causes: [Int: String] = [:]
    for set in try await source.objects(.replicaSet, namespace: object.namespace)
    where set.controller?.uid.text == object.uid {
      let revision = Int(set.annotations["deployment.kubernetes.io/revision"].text)
      if let revision {
        causes[revision] = set.annotations["kubernetes.io/change-cause"].string ?? "<none>"
      }
    }
    let title = "deployment.apps/\(object.name) \n"
    if causes.isEmpty { return title + "No rollout history found.\n" }
    let rows = causes.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)\n" }.joined()
    return title + TabWriter.description.format("REVISION\tCHANGE-CAUSE\n" + rows) + "\n"
  }
}
