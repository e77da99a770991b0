import KubeClient

/// Whether the kubelet ends a container because its liveness or startup probe fails.
struct KilledByProbe: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let container = subject.loopingContainer(in: context) else { return .notApplicable }
    guard let kill = KubeletKill(of: container, in: context) else {
      let hasProbe =
        container.spec.livenessProbe != nil || container.spec.startupProbe != nil
      guard hasProbe, let reason = context.eventsGap(about: container.pod) else { return .no }
      return .unknown(reason)
    }
    return CheckResult(
      .yes, confidence: kill.confidence,
      facts: [
        "probe": kill.probe.text, "message": kill.message, "ports": container.spec.portsText,
      ],
      evidence: kill.evidence
        + [
          Evidence(
            .spec, subject.reference,
            path: "spec.containers[\(container.name)].\(kill.kind.rawValue)Probe",
            value: kill.probe.text)
        ])
  }
}
