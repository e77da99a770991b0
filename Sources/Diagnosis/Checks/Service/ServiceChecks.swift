/// The checks that the chart's questions about Services name.
enum ServiceChecks {
  static let all: [String: any ServiceCheck] = [
    "cluster-ip-answers": ClusterIPAnswers(),
    "cluster-name": ClusterName(),
    "endpoint-ports": EndpointPorts(),
    "listens-on-localhost": ListensOnLocalhost(),
    "load-balancer-pending": LoadBalancerPending(),
    "namespace-empty": NamespaceEmpty(),
    "pod-address-answers": PodAddressAnswers(),
    "pods-answer": PodsAnswer(),
    "pods-elsewhere": PodsElsewhere(),
    "pods-have-address": PodsHaveAddress(),
    "policy-blocks": PolicyBlocks(),
    "port-protocol": PortProtocol(),
    "selected-pods-ready": SelectedPodsReady(),
    "selector-matches": SelectorMatches(),
    "service-endpoints": ServiceEndpointsListed(),
    "service-external": ServiceExternal(),
    "service-has-selector": ServiceHasSelector(),
    "target-port-declared": TargetPortDeclared(),
    "target-port-matches": TargetPortMatches(),
    "target-port-named": TargetPortNamed(),
    "visit-service": VisitService(),
  ]
}
