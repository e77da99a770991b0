import Flowchart
import KubeClient

/// Whether the Ingress has a class: by field, by the old annotation, or by a default IngressClass.
struct IngressClassSet: IngressCheck {
  func answer(about route: IngressRoute, in context: CheckContext) async -> CheckResult {
    let ingress = route.ingress
    if let name = ingress.className, !name.isEmpty {
      return CheckResult(.yes, evidence: [RouteBackend.evidence(route, Self.path(ingress), name)])
    }
    let classes = context.inventory.ingressClasses
    if let standard = classes.all.first(where: \.isDefault) {
      return CheckResult(
        .yes,
        evidence: [
          Evidence(
            .spec, standard.reference,
            path: "metadata.annotations[ingressclass.kubernetes.io/is-default-class]",
            value: "true", command: "kubectl get ingressclass")
        ])
    }
    if let reason = classes.unavailable ?? context.inventory.gap(.ingressClass) {
      return .unknown(reason)
    }
    let cluster = context.inventory.cluster
    if cluster.isHeldAgainstCluster, classes.all.isEmpty {
      // Some controllers take every Ingress and need no class; nobody has looked at their Pods.
      return .unknown(
        Unavailable(.notCaptured, verb: "list", resource: ObjectKind.pod.resource))
    }
    if cluster.mayBeElsewhere {
      return .unknown(
        Unavailable(
          .notCaptured, verb: "list", resource: ObjectKind.ingressClass.resource,
          group: ObjectKind.ingressClass.group))
    }
    if let address = ingress.addresses.first {
      return CheckResult(
        .yes, confidence: .inferred,
        evidence: [
          Evidence(
            .status, ingress.reference, path: "status.loadBalancer.ingress", value: address,
            command: ShellCommand.show(ingress.reference))
        ])
    }
    let running = ClassChoice.running(in: context)
    if running.contains(where: { $0.pods.contains(where: ControllerFinder.servesUnclassed) }) {
      return CheckResult(.yes, confidence: .inferred)
    }
    var facts = RouteBackend.facts(route)
    facts["existing"] = ClassChoice.names(in: context)
    facts["patch"] = ClassChoice.best(nil, in: context).map(PatchText.ingressClass)
    return CheckResult(
      .no, facts: facts,
      evidence: [
        RouteBackend.evidence(route, "spec.ingressClassName", "∅"),
        Evidence(
          .spec, path: "ingressclasses", value: ClassChoice.names(in: context),
          command: "kubectl get ingressclass"),
      ], severity: cluster.isHeldAgainstCluster ? .warning : nil)
  }

  /// Where an Ingress names its class.
  static func path(_ ingress: Ingress) -> String {
    ingress.ingressClassName == nil
      ? "metadata.annotations[kubernetes.io/ingress.class]" : "spec.ingressClassName"
  }
}
