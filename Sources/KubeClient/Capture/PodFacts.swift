/// What a Pod makes worth reading besides itself.
struct PodFacts: Sendable, Hashable {
  /// What the Pod belongs to; Pods of one owner mostly fail alike.
  var owner: String
  /// The Secrets and ConfigMaps whose keys matter.
  var references: Set<ObjectReference>
  /// The logs of its containers in trouble.
  var logs: [LogRequest]

  init(_ pod: Pod) {
    let controller = pod.metadata.controller
    owner = controller?.uid ?? controller?.name ?? pod.name
    references = Self.references(of: pod)
    logs = Self.logs(of: pod)
  }

  private static func references(of pod: Pod) -> Set<ObjectReference> {
    var names: [(ObjectKind, String)] = pod.spec.imagePullSecrets.map { (.secret, $0) }
    for volume in pod.spec.volumes {
      names += volume.configMaps.map { (.configMap, $0.name) }
      names += volume.secrets.map { (.secret, $0.name) }
    }
    for container in pod.spec.allContainers {
      for source in container.envFrom {
        if let map = source.configMap { names.append((.configMap, map.name)) }
        if let secret = source.secret { names.append((.secret, secret.name)) }
      }
      for variable in container.env {
        if let key = variable.configMapKey { names.append((.configMap, key.name)) }
        if let key = variable.secretKey { names.append((.secret, key.name)) }
      }
    }
    return Set(
      names.filter { !$0.1.isEmpty }.map {
        ObjectReference(kind: $0.0.rawValue, namespace: pod.namespace, name: $0.1)
      })
  }

  private static func logs(of pod: Pod) -> [LogRequest] {
    guard let status = pod.status else { return [] }
    let isDone = status.phase == "Succeeded"
    let sidecars = Set(pod.spec.initContainers.filter(\.isSidecar).map(\.name))
    var requests: [LogRequest] = []
    for container in status.initContainerStatuses + status.containerStatuses {
      let isInit =
        !sidecars.contains(container.name)
        && status.initContainerStatuses.contains { $0.name == container.name }
      guard isInTrouble(container, isInit: isInit, isDone: isDone) else { continue }
      let hadRun = container.lastState.terminated != nil
      // A container that never ran has no log, and asking for one is an error.
      let hasRun =
        container.state.runningSince != nil || container.state.terminated != nil || hadRun
      for previous in [false, true] where previous ? hadRun : hasRun {
        requests.append(
          LogRequest(
            namespace: pod.namespace, pod: pod.name, container: container.name, previous: previous))
      }
    }
    return requests
  }

  private static func isInTrouble(
    _ container: ContainerStatus, isInit: Bool, isDone: Bool
  ) -> Bool {
    if container.restartCount > 0 || container.lastState.terminated != nil { return true }
    if let ended = container.state.terminated {
      return ended.exitCode != 0 || ended.signal != 0 || !(isInit || isDone)
    }
    return !container.ready
  }
}
