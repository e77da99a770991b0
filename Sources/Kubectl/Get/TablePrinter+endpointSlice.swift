import KubeClient

extension TablePrinter {
  /// EndpointSlices.
  static let endpointSlice = TablePrinter(
    ["NAME", "ADDRESSTYPE", "PORTS", "ENDPOINTS", "AGE"]
  ) { slice, clock, _ in
    let ports = slice.ports.array.map { $0.port.exists ? $0.port.text : $0.name.string ?? "*" }
    let addresses = slice.endpoints.array.flatMap { $0.addresses.array.map(\.text) }
    return [
      slice.name, slice.addressType.text, ports.isEmpty ? "<unset>" : ShortList.text(ports),
      addresses.isEmpty ? "<unset>" : ShortList.text(addresses), clock.age(slice.created),
    ]
  }
}
