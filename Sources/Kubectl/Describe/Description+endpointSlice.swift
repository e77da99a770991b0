import KubeClient

extension Description {
  /// An EndpointSlice.
  mutating func endpointSlice(_ slice: KubeObject) {
    head(slice)
    field(0, "AddressType", slice.addressType.text)
    func set(_ value: JSONTree) -> String { value.text.isEmpty ? "<unset>" : value.text }
    let ports = slice.ports.array
    line(0, ports.isEmpty ? "Ports: <unset>" : "Ports:")
    if !ports.isEmpty {
      line(1, "Name\tPort\tProtocol")
      line(1, "----\t----\t--------")
    }
    for port in ports {
      line(1, "\(set(port.name))\t\(set(port.port))\t\(port.protocol.string ?? "TCP")")
    }
    let endpoints = slice.endpoints.array
    line(0, endpoints.isEmpty ? "Endpoints: <none>" : "Endpoints:")
    for endpoint in endpoints {
      let addresses = endpoint.addresses.array.map(\.text).joined(separator: ", ")
      field(1, "- Addresses", addresses.isEmpty ? "<none>" : addresses)
      line(2, "Conditions:")
      field(3, "Ready", set(endpoint.conditions.ready))
      field(2, "Hostname", set(endpoint.hostname))
      let target = endpoint.targetRef
      if target.exists { field(2, "TargetRef", "\(target.kind.text)/\(target.name.text)") }
      field(2, "NodeName", set(endpoint.nodeName))
      field(2, "Zone", set(endpoint.zone))
    }
  }

  /// Endpoints.
  mutating func endpoints(_ endpoints: KubeObject) {
    head(endpoints)
    line(0, "Subsets:")
    for subset in endpoints.subsets.array {
      for (title, list) in [
        ("Addresses", subset.addresses), ("NotReadyAddresses", subset.notReadyAddresses),
      ] {
        let text = list.array.map(\.ip.text).joined(separator: ",")
        field(1, title, text.isEmpty ? "<none>" : text)
      }
      if !subset.ports.array.isEmpty {
        line(1, "Ports:")
        line(2, "Name\tPort\tProtocol")
        line(2, "----\t----\t--------")
      }
      for port in subset.ports.array {
        let name = port.name.string ?? "<unset>"
        line(2, "\(name)\t\(port.port.text)\t\(port.protocol.string ?? "TCP")")
      }
      line()
    }
  }
}
