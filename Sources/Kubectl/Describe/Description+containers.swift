import KubeClient

extension Description {
  /// Containers of a Pod, or of a template, which has no statuses.
  ///
  /// - Parameters:
  ///   - pod: whose fields environment variables may show; nil in a template.
  ///   - indent: before the title, in a template.
  mutating func containers(
    _ title: String, _ containers: [JSONTree], statuses: [JSONTree] = [], pod: KubeObject? = nil,
    indent: String = ""
  ) {
    line(0, "\(indent)\(title):" + (containers.isEmpty ? " <none>" : ""))
    for container in containers {
      let status = statuses.last { $0.name == container.name }
      line(1, "\(indent.isEmpty ? "" : " ")\(container.name.text):")
      basics(container, status)
      words("Command", container.command)
      words("Args", container.args)
      if let status { state(status) }
      resources(2, container.resources)
      for (title, probe) in [
        ("Liveness", container.livenessProbe), ("Readiness", container.readinessProbe),
        ("Startup", container.startupProbe),
      ] where probe.exists {
        field(2, title, ProbeText.text(probe))
      }
      environment(container, pod)
      mounts(container)
    }
  }

  private mutating func basics(_ container: JSONTree, _ status: JSONTree?) {
    if let status { field(2, "Container ID", status.containerID.text) }
    field(2, "Image", container.image.text)
    if let status { field(2, "Image ID", status.imageID.text) }
    let ports = container.ports.array
    for (title, isHost) in [("Port", false), ("Host Port", true)] {
      let texts = ports.map { port in
        let number = (isHost ? port.hostPort : port.containerPort).int ?? 0
        let name = port.name.string.map { " (\($0))" } ?? ""
        return "\(number)/\(port.protocol.string ?? "TCP")\(name)"
      }
      field(
        2, texts.count > 1 ? title + "s" : title,
        texts.isEmpty ? "<none>" : texts.joined(separator: ", "))
    }
    seccomp(2, container.securityContext)
  }

  private mutating func words(_ title: String, _ words: JSONTree) {
    if words.array.isEmpty { return }
    line(2, "\(title):")
    for word in words.array {
      for part in word.text.split(separator: "\n", omittingEmptySubsequences: false) {
        line(3, String(part))
      }
    }
  }

  private mutating func state(_ status: JSONTree) {
    state("State", status.state)
    if status.lastState.terminated.exists { state("Last State", status.lastState) }
    field(2, "Ready", status.ready.bool == true ? "True" : "False")
    field(2, "Restart Count", "\(status.restartCount.int ?? 0)")
  }

  private mutating func state(_ title: String, _ state: JSONTree) {
    if state.running.exists {
      field(2, title, "Running")
      field(3, "Started", Clock.long(state.running.startedAt))
    } else if state.terminated.exists, !state.waiting.exists {
      let end = state.terminated
      field(2, title, "Terminated")
      optional(3, "Reason", end.reason)
      optional(3, "Message", end.message)
      field(3, "Exit Code", "\(end.exitCode.int ?? 0)")
      if let signal = end.signal.int, signal > 0 { field(3, "Signal", "\(signal)") }
      field(3, "Started", Clock.long(end.startedAt))
      field(3, "Finished", Clock.long(end.finishedAt))
    } else {
      field(2, title, "Waiting")
      optional(3, "Reason", state.waiting.reason)
    }
  }

  /// Limits and requests.
  mutating func resources(_ level: Int, _ resources: JSONTree) {
    for (title, list) in [("Limits", resources.limits), ("Requests", resources.requests)]
    where !list.object.isEmpty {
      line(level, "\(title):")
      quantities(level + 1, list)
    }
  }

  private mutating func mounts(_ container: JSONTree) {
    let mounts = container.volumeMounts.array.sorted { $0.mountPath.text < $1.mountPath.text }
    line(2, "Mounts:" + (mounts.isEmpty ? "\t<none>" : ""))
    for mount in mounts {
      let access = mount.readOnly.bool == true ? "ro" : "rw"
      let path = mount.subPath.string.map { ",path=\"\($0)\"" } ?? ""
      line(3, "\(mount.mountPath.text) from \(mount.name.text) (\(access)\(path))")
    }
    let devices = container.volumeDevices.array.sorted { $0.devicePath.text < $1.devicePath.text }
    if devices.isEmpty { return }
    line(2, "Devices:" + (mounts.isEmpty ? "\t<none>" : ""))
    for device in devices { line(3, "\(device.devicePath.text) from \(device.name.text)") }
  }
}
