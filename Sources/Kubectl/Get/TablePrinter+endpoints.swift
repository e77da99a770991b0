import KubeClient

extension TablePrinter {
  /// Endpoints.
  static let endpoints = TablePrinter(["NAME", "ENDPOINTS", "AGE"]) { endpoints, clock, _ in
    let subsets = endpoints.subsets.array
    let addresses = subsets.flatMap { subset in
      let hosts = subset.addresses.array.map(\.ip.text)
      let ports = subset.ports.array.map(\.port.text)
      return ports.isEmpty
        ? hosts : ports.flatMap { port in hosts.map { Address.join($0, port) } }
    }
    return [
      endpoints.name, subsets.isEmpty ? "<none>" : ShortList.text(addresses),
      clock.age(endpoints.created),
    ]
  }
}
