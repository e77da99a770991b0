import KubeClient

extension Description {
  /// A Service.
  ///
  /// - Parameter slices: those that belong to it; nil where they could not be read.
  mutating func service(_ service: KubeObject, slices: [JSONTree]?) {
    head(service)
    let spec = service.spec
    func joined(_ values: JSONTree) -> String { values.array.map(\.text).joined(separator: ",") }
    func orNone(_ text: String) -> String { text.isEmpty ? "<none>" : text }
    field(0, "Selector", LabelText.pairs(spec.selector))
    field(0, "Type", spec.type.text)
    optional(0, "IP Family Policy", spec.ipFamilyPolicy)
    field(0, "IP Families", orNone(joined(spec.ipFamilies)))
    field(0, "IP", spec.clusterIP.text)
    field(0, "IPs", orNone(joined(spec.clusterIPs)))
    let external = joined(spec.externalIPs)
    if !external.isEmpty { field(0, "External IPs", external) }
    optional(0, "Desired LoadBalancer IP", spec.loadBalancerIP)
    optional(0, "External Name", spec.externalName)
    let given = service.status.loadBalancer.ingress.array.map { entry in
      entry.ip.string.map { $0 + (entry.ipMode.string.map { " (\($0))" } ?? "") }
        ?? entry.hostname.text
    }
    if !given.isEmpty { field(0, "LoadBalancer Ingress", given.joined(separator: ", ")) }
    for port in spec.ports.array { self.port(port, slices) }
    field(0, "Session Affinity", spec.sessionAffinity.text)
    optional(0, "External Traffic Policy", spec.externalTrafficPolicy)
    optional(0, "Internal Traffic Policy", spec.internalTrafficPolicy)
    if (spec.healthCheckNodePort.int ?? 0) != 0 {
      field(0, "HealthCheck NodePort", spec.healthCheckNodePort.text)
    }
    let ranges = joined(spec.loadBalancerSourceRanges)
    if !ranges.isEmpty { field(0, "LoadBalancer Source Ranges", ranges) }
    optional(0, "Traffic Distribution", spec.trafficDistribution)
  }

  private mutating func port(_ port: JSONTree, _ slices: [JSONTree]?) {
    let name = port.name.string ?? "<unset>"
    let transport = port.protocol.string ?? "TCP"
    field(0, "Port", "\(name)\t\(port.port.text)/\(transport)")
    field(0, "TargetPort", "\(port.targetPort.text)/\(transport)")
    optional(0, "AppProtocol", port.appProtocol)
    if (port.nodePort.int ?? 0) != 0 {
      field(0, "NodePort", "\(name)\t\(port.nodePort.text)/\(transport)")
    }
    field(0, "Endpoints", Address.endpoints(slices, port: port.name.text))
  }
}
