import KubeClient

extension Description {
  /// A Pod.
  mutating func pod(_ pod: KubeObject, _ clock: Clock) {
    field(0, "Name", pod.name)
    field(0, "Namespace", pod.namespace)
    optional(0, "Priority", pod.spec.priority)
    optional(0, "Priority Class Name", pod.spec.priorityClassName)
    optional(0, "Runtime Class Name", pod.spec.runtimeClassName)
    optional(0, "Service Account", pod.spec.serviceAccountName)
    field(0, "Node", pod.spec.nodeName.string.map { "\($0)/\(pod.status.hostIP.text)" } ?? "<none>")
    if pod.status.startTime.exists { field(0, "Start Time", Clock.long(pod.status.startTime)) }
    marks(pod)
    podState(pod, clock)
    seccomp(0, pod.spec.securityContext)
    field(0, "IP", pod.status.podIP.text)
    let addresses = pod.status.podIPs.array
    line(0, addresses.isEmpty ? "IPs:\t<none>" : "IPs:")
    for address in addresses { field(1, "IP", address.ip.text) }
    controlledBy(pod)
    optional(0, "NominatedNodeName", pod.status.nominatedNodeName)
    if pod.spec.resources.exists {
      line(0, "Resources:")
      resources(1, pod.spec.resources)
    }
    let lists = [
      ("Init Containers", pod.spec.initContainers, pod.status.initContainerStatuses),
      ("Containers", pod.spec.containers, pod.status.containerStatuses),
      ("Ephemeral Containers", pod.spec.ephemeralContainers, pod.status.ephemeralContainerStatuses),
    ]
    for (title, containers, statuses) in lists
    where title == "Containers" || !containers.array.isEmpty {
      self.containers(title, containers.array, statuses: statuses.array, pod: pod)
    }
    gates(pod)
    if !pod.status.conditions.array.isEmpty { line(0, "Conditions:\n  Type\tStatus") }
    for condition in pod.status.conditions.array {
      line(1, "\(condition.type.text) \t\(condition.status.text) ")
    }
    volumes(pod.spec.volumes.array)
    field(0, "QoS Class", pod.status.qosClass.text)
    labels("Node-Selectors", pod.spec.nodeSelector)
    tolerations(pod.spec.tolerations.array)
    spreads(pod.spec.topologySpreadConstraints.array)
  }

  private mutating func podState(_ pod: KubeObject, _ clock: Clock) {
    let phase = pod.status.phase.text
    if pod.isDeleted, phase != "Failed", phase != "Succeeded" {
      field(
        0, "Status", "Terminating (lasts \(clock.age(pod.tree.metadata.deletionTimestamp)))")
      field(
        0, "Termination Grace Period",
        "\(pod.tree.metadata.deletionGracePeriodSeconds.int ?? 0)s")
    } else {
      field(0, "Status", phase)
    }
    optional(0, "Reason", pod.status.reason)
    optional(0, "Message", pod.status.message)
  }

  private mutating func gates(_ pod: KubeObject) {
    let gates = pod.spec.readinessGates.array
    if !gates.isEmpty { line(0, "Readiness Gates:\n  Type\tStatus") }
    for gate in gates {
      let condition = pod.status.conditions.array.first { $0.type == gate.conditionType }
      line(1, "\(gate.conditionType.text) \t\(condition?.status.text ?? "<none>") ")
    }
  }

  /// A seccomp profile, where one is set.
  mutating func seccomp(_ level: Int, _ context: JSONTree) {
    let profile = context.seccompProfile
    guard profile.exists else { return }
    field(level, "SeccompProfile", profile.type.text)
    if profile.type.text == "Localhost" {
      // kubectl indents it under a container only.
      field(level == 0 ? 0 : level + 1, "LocalhostProfile", profile.localhostProfile.text)
    }
  }
}
