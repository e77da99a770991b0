import KubeClient

extension Description {
  /// An Ingress.
  ///
  /// - Parameter backends: what stands behind its Services, by their names.
  mutating func ingress(_ ingress: KubeObject, backends: [String: IngressBackendState]) {
    field(0, "Name", ingress.name)
    labels("Labels", ingress.labels)
    field(0, "Namespace", ingress.namespace)
    field(0, "Address", Address.loadBalancer(ingress.status, isWide: true))
    let className = ingress.spec.ingressClassName
    field(0, "Ingress Class", className.exists ? className.text : "<none>")
    let backend = ingress.spec.defaultBackend
    let standard = backend.exists ? IngressBackendState.text(backend, backends) : "<default>"
    field(0, "Default backend", standard)
    let tls = ingress.spec.tls.array
    if !tls.isEmpty { line(0, "TLS:") }
    for entry in tls {
      let hosts = entry.hosts.array.map(\.text).joined(separator: ",")
      line(
        1, entry.secretName.string.map { "\($0) terminates \(hosts)" } ?? "SNI routes \(hosts)")
    }
    line(0, "Rules:\n  Host\tPath\tBackends")
    line(1, "----\t----\t--------")
    let rules = ingress.spec.rules.array.filter(\.http.exists)
    for rule in rules {
      line(1, "\(rule.host.string ?? "*")\t")
      for path in rule.http.paths.array {
        line(2, "\t\(path.path.text) \t\(IngressBackendState.text(path.backend, backends))")
      }
    }
    if rules.isEmpty { line(1, "*\t*\t\(standard)") }
    annotations("Annotations", ingress.annotations)
  }
}
