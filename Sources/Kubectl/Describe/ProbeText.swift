import KubeClient

/// A container's probe on one line.
enum ProbeText {
  static func text(_ probe: JSONTree) -> String { "\(what(probe)) \(times(probe))" }

  private static func times(_ probe: JSONTree) -> String {
    let values = [
      ("delay", probe.initialDelaySeconds, "s"), ("timeout", probe.timeoutSeconds, "s"),
      ("period", probe.periodSeconds, "s"), ("#success", probe.successThreshold, ""),
      ("#failure", probe.failureThreshold, ""),
    ]
    return values.map { "\($0)=\($1.int ?? 0)\($2)" }.joined(separator: " ")
  }

  private static func what(_ probe: JSONTree) -> String {
    if probe.exec.exists { return "exec \(GoText.plain(.array(probe.exec.command.array)))" }
    if probe.httpGet.exists {
      let get = probe.httpGet
      let scheme = get.scheme.text.lowercased()
      let address = Address.join(get.host.text, get.port.text)
      let path = get.path.text
      let slash = path.isEmpty || path.hasPrefix("/") ? "" : "/"
      return "http-get \(scheme)://\(address)\(slash)\(path)"
    }
    if probe.tcpSocket.exists {
      return "tcp-socket \(probe.tcpSocket.host.text):\(probe.tcpSocket.port.text)"
    }
    if probe.grpc.exists {
      return "grpc <pod>:\(probe.grpc.port.int ?? 0) \(probe.grpc.service.text)"
    }
    return "unknown"
  }
}
