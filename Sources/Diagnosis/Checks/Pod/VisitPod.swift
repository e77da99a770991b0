import KubeClient

/// Whether a port-forward reaches the application in a Pod.
struct VisitPod: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let pod = subject.pod, !subject.isUnknownToCluster, !subject.isComplete else {
      return .notApplicable
    }
    let visits = await PodVisits(of: pod, in: context)
    guard visits.hasPorts else { return .notApplicable }
    if let failure = visits.failure(for: pod, in: context) {
      let probePort = failure.container.readinessProbe?.port?.description
      return CheckResult(
        .no,
        facts: [
          "port": String(failure.port), "container": failure.container.name,
          "message": failure.result.message,
          "probePort": probePort == String(failure.port) ? nil : probePort,
        ],
        evidence: [
          failure.evidence(of: pod),
          Evidence(
            .spec, pod.reference,
            path: "spec.containers[\(failure.container.name)].ports",
            value: failure.container.portsText),
        ])
    }
    guard let first = visits.outcomes.first else {
      return visits.unavailable.map(CheckResult.unknown) ?? .notApplicable
    }
    if let late = visits.late(in: pod) {
      var result = CheckResult.unknown(
        Unavailable(
          .unreachable, verb: "get", resource: "pods/portforward", namespace: pod.namespace,
          detail: "port \(late.port): \(late.result.message ?? "")"))
      result.hidesRoot = true
      return result
    }
    return CheckResult(
      .yes,
      evidence: [first.evidence(of: pod)])
  }
}
