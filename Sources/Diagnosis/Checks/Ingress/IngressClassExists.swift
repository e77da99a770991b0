import KubeClient

/// Whether the class that the Ingress names exists.
///
/// A class that only the old annotation names needs no object: the controllers of that time knew
/// their class from the command line.
struct IngressClassExists: IngressCheck {
  func answer(about route: IngressRoute, in context: CheckContext) async -> CheckResult {
    let ingress = route.ingress
    guard let name = ingress.className, !name.isEmpty else { return .notApplicable }
    let classes = context.inventory.ingressClasses
    if let found = classes.named(name) {
      return CheckResult(
        .yes,
        evidence: [
          Evidence(
            .spec, found.reference, path: "spec.controller", value: found.controller,
            command: ShellCommand.show(found.reference))
        ])
    }
    if ingress.ingressClassName == nil { return CheckResult(.yes, confidence: .inferred) }
    if let reason = classes.unavailable ?? context.inventory.gap(.ingressClass) {
      return .unknown(reason)
    }
    if context.inventory.cluster.mayBeElsewhere {
      return .unknown(
        Unavailable(
          .notCaptured, verb: "list", resource: ObjectKind.ingressClass.resource,
          group: ObjectKind.ingressClass.group))
    }
    var facts = RouteBackend.facts(route)
    facts["class"] = name
    facts["existing"] = ClassChoice.names(in: context)
    facts["patch"] = ClassChoice.best(name, in: context).map(PatchText.ingressClass)
    return CheckResult(
      .no, facts: facts,
      evidence: [
        RouteBackend.evidence(route, "spec.ingressClassName", name),
        Evidence(
          .spec, path: "ingressclasses", value: ClassChoice.names(in: context),
          command: "kubectl get ingressclass"),
      ])
  }
}
