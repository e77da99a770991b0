/// What objects make of which kdoctor knows the kind.
extension ObjectMaker {
  /// Takes a Service; nil where nobody makes it a certificate.
  ///
  /// OpenShift's service CA operator puts one into the Secret that an annotation names.
  init?(_ service: Service) {
    let names = ["beta", "alpha"].compactMap {
      service.metadata.annotations["service.\($0).openshift.io/serving-cert-secret-name"]
    }
    guard !names.isEmpty else { return nil }
    self.init(
      "Service \(service.name)", makes: [.secret], in: service.namespace, names: Set(names))
  }

  /// Takes an Ingress; nil where cert-manager makes it no certificate.
  init?(_ ingress: Ingress) {
    let isAsked = ingress.metadata.annotations.keys.contains {
      $0.hasPrefix("cert-manager.io/") || $0 == "kubernetes.io/tls-acme"
    }
    let names = ingress.tls.compactMap(\.secretName).filter { !$0.isEmpty }
    guard isAsked, !names.isEmpty else { return nil }
    self.init(
      "Ingress \(ingress.name)", makes: [.secret], in: ingress.namespace, names: Set(names))
  }

  /// Takes a Job; nil where its command line names nothing.
  ///
  /// What its command line names may be made by it, whoever gave it the right to.
  init?(_ job: Job) {
    let spec = job.spec.template.spec
    var words: Set<String> = []
    for container in spec.initContainers + spec.containers {
      for text in container.command + container.args {
        let parts = text.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") }
        words.formUnion(parts.map(String.init))
      }
    }
    guard !words.isEmpty else { return nil }
    self.init(
      "Job \(job.name)", makes: [.configMap, .secret], in: job.namespace,
      names: words)
  }
}
