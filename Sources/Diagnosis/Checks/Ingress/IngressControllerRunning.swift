import KubeClient

/// Whether a controller of the Ingress' class runs, from the Pods that carry its labels or images.
struct IngressControllerRunning: IngressCheck {
  func answer(about route: IngressRoute, in context: CheckContext) async -> CheckResult {
    let inventory = context.inventory
    if inventory.cluster.isManifestOnly { return .notApplicable }
    let finder = ControllerFinder(route.ingress, in: context)
    guard finder.className != nil else { return .notApplicable }
    let pods = finder.pods(in: context)
    if Wants.current?.isEmpty == false { return .notApplicable }
    if let ready = pods.first(where: ServicePods.isReady) {
      return CheckResult(
        .yes, confidence: finder.known == nil ? .inferred : .proven,
        evidence: [condition(of: ready)])
    }
    let visits = await IngressVisit.all(of: route, in: context)
    if let answered = visits.first(where: { $0.visit.result?.status != nil }) {
      return CheckResult(.yes, evidence: answered.evidence(of: route, controller: pods.first))
    }
    if let pod = pods.first {
      return CheckResult(
        .no, confidence: finder.known == nil ? .inferred : .proven,
        facts: facts(finder, pod: pod, route: route, in: context),
        evidence: [classEvidence(finder), condition(of: pod)].compactMap { $0 })
    }
    if finder.known?.isManaged ?? false { return .notApplicable }
    // Somebody has served it; a controller may run under a name of its own.
    if let address = route.ingress.addresses.first {
      return CheckResult(
        .yes, confidence: .inferred,
        evidence: [
          Evidence(
            .status, route.ingress.reference, path: "status.loadBalancer.ingress", value: address,
            command: ShellCommand.show(route.ingress.reference))
        ])
    }
    if let reason = inventory.everyPod.unavailable { return .unknown(reason) }
    // A recording of one namespace alone knows nothing of controllers in others, and a class
    // without an object nothing of who serves it.
    let home = route.ingress.namespace
    let knowsOthers =
      inventory.cluster.source == .live
      || inventory.everyPod.all.first.map { $0.namespace != home } ?? false
      || inventory.everyPod.all.last.map { $0.namespace != home } ?? false
    guard knowsOthers, !finder.controller.isEmpty else {
      if let reason = inventory.ingressClasses.unavailable, finder.controller.isEmpty {
        return .unknown(reason)
      }
      return .unknown(
        Unavailable(.notCaptured, verb: "list", resource: ObjectKind.pod.resource))
    }
    return CheckResult(
      .no, confidence: .inferred, facts: facts(finder, pod: nil, route: route, in: context),
      evidence: [
        classEvidence(finder),
        Evidence(
          .status, path: "pods", value: "0",
          command: "kubectl get pods -A"),
      ].compactMap { $0 })
  }

  private func facts(
    _ finder: ControllerFinder, pod: Pod?, route: IngressRoute, in context: CheckContext
  ) -> [String: String?] {
    var facts = RouteBackend.facts(route)
    facts["class"] = finder.className
    facts["controller"] = finder.controller.isEmpty ? finder.className : finder.controller
    facts["suggestion"] = ClassChoice.running(in: context).map(\.name)
      .filter { $0 != finder.className }.joined(separator: ", ")
    facts["controllerNamespace"] = pod?.namespace
    facts["controllerPod"] = pod?.name
    return facts
  }

  private func classEvidence(_ finder: ControllerFinder) -> Evidence? {
    finder.ingressClass.map {
      Evidence(
        .spec, $0.reference, path: "spec.controller", value: $0.controller,
        command: ShellCommand.show($0.reference))
    }
  }

  private func condition(of pod: Pod) -> Evidence {
    Evidence(
      .condition, pod.reference, path: "status.conditions[Ready].status",
      value: pod.status?.conditions.of("Ready")?.status ?? "Unknown",
      command: "kubectl get pod \(pod.name)"
        + " -n \(pod.namespace)")
  }
}
