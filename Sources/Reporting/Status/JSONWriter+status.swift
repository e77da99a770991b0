import KubeClient

extension JSONWriter {
  mutating func writeCluster(of status: StatusReport) {
    field("context", orNull: status.context)
    array("kubeconfig", status.kubeconfig)
    field("server", orNull: status.server)
    field("version", orNull: status.version?.value)
    if let needs = status.version?.unavailable {
      field("versionReason", needs.reason.rawValue)
      field("versionDetail", ifPresent: needs.detail)
    }
    field("user", orNull: status.subject)
    field("actingAs", orNull: status.actingAs)
    field("namespace", status.namespace)
    write(status.vantage)
    if let ahead = status.clockAhead { field("clockAheadSeconds", ahead) }
  }

  mutating func write(_ probe: AccessProbe) {
    field("verb", probe.verb)
    field("resource", probe.resource)
    field("group", probe.group)
    field("namespace", probe.namespace)
    switch probe.result {
    case .allowed: field("result", "allowed")
    case .forbidden: field("result", "forbidden")
    case .unreachable(let detail):
      field("result", "unreachable")
      field("detail", ifPresent: detail)
    }
  }
}
