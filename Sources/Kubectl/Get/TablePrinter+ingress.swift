import KubeClient

extension TablePrinter {
  /// Ingresses.
  static let ingress = TablePrinter(
    ["NAME", "CLASS", "HOSTS", "ADDRESS", "PORTS", "AGE"]
  ) { ingress, clock, isWide in
    let hosts = ingress.spec.rules.array.compactMap(\.host.string)
    return [
      ingress.name, ingress.spec.ingressClassName.string ?? "<none>",
      hosts.isEmpty ? "*" : ShortList.text(hosts),
      Address.loadBalancer(ingress.status, isWide: isWide),
      ingress.spec.tls.array.isEmpty ? "80" : "80, 443", clock.age(ingress.created),
    ]
  }
}
