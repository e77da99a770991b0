/// The checks that the chart's questions about Ingresses name.
enum IngressChecks {
  static let all: [String: any IngressCheck] = [
    "backend-answers": BackendAnswers(),
    "backend-endpoints": BackendEndpoints(),
    "backend-port-matches": BackendPortMatches(),
    "backend-service-exists": BackendServiceExists(),
    "backend-speaks-tls": BackendSpeaksTLS(),
    "certificate-fault": CertificateFault(),
    "ingress-backends": IngressBackends(),
    "ingress-class-exists": IngressClassExists(),
    "ingress-class-set": IngressClassSet(),
    "ingress-controller-running": IngressControllerRunning(),
    "outside-failed-at": OutsideFailedAt(),
    "redirect-loop": RedirectLoop(),
    "rewrite-valid": RewriteValid(),
    "route-answers": RouteAnswers(),
    "tls-secret-exists": TLSSecretExists(),
    "tls-secret-usable": TLSSecretUsable(),
    "visit-ingress": VisitIngress(),
    "visit-public": VisitPublic(),
  ]
}
