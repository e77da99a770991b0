import KubeClient

extension TablePrinter {
  /// Services.
  static let service = TablePrinter(
    ["NAME", "TYPE", "CLUSTER-IP", "EXTERNAL-IP", "PORT(S)", "AGE"], wide: ["SELECTOR"]
  ) { service, clock, isWide in
    let spec = service.spec
    let ports = spec.ports.array.map { port in
      let node = (port.nodePort.int ?? 0) > 0 ? ":\(port.nodePort.text)" : ""
      return "\(port.port.text)\(node)/\(port.protocol.string ?? "TCP")"
    }.joined(separator: ",")
    return [
      service.name, spec.type.text,
      spec.clusterIPs.array.first?.text ?? spec.clusterIP.string ?? "<none>",
      externalAddress(of: service, isWide: isWide), ports.isEmpty ? "<none>" : ports,
      clock.age(service.created), LabelText.pairs(spec.selector),
    ]
  }

  private static func externalAddress(of service: KubeObject, isWide: Bool) -> String {
    let external = service.spec.externalIPs.array.map(\.text).joined(separator: ",")
    switch service.spec.type.text {
    case "ClusterIP", "NodePort": return external.isEmpty ? "<none>" : external
    case "LoadBalancer":
      let given = Address.loadBalancer(service.status, isWide: isWide)
      let all = [given, external].filter { !$0.isEmpty }.joined(separator: ",")
      return all.isEmpty ? "<pending>" : all
    case "ExternalName": return service.spec.externalName.text
    default: return "<unknown>"
    }
  }
}
