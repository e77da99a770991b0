import KubeClient

extension CheckContext {
  /// The newest event of a probe that failed; `title` is `Readiness` or `Startup`.
  func probeFailure(_ title: String, of container: ContainerView) -> Event? {
    events(about: container.pod, reasons: ["Unhealthy", "ProbeWarning"], container: container.name)
      .first { $0.plainMessage.hasPrefix("\(title) probe") }
  }

  /// What the texts about a failing probe need, and what was seen.
  func probeResult(
    _ title: String, _ probe: Probe, of container: ContainerView, confidence: Confidence
  ) -> CheckResult {
    let event = probeFailure(title, of: container)
    let field = title == "Readiness" ? "readinessProbe" : "startupProbe"
    return CheckResult(
      .yes, confidence: event == nil ? confidence : .proven,
      facts: [
        "container": container.name, "probe": probe.text,
        "message": event.map { KubeletKill.observation($0.plainMessage) },
        "ports": Self.portsIfOther(than: probe, container.spec),
      ],
      evidence: (event.map { [$0.evidence] } ?? [])
        + [
          container.evidence(
            title == "Readiness" ? "ready" : "started", "false"),
          Evidence(
            .spec, container.pod.reference, path: "spec.containers[\(container.name)].\(field)",
            value: probe.text),
        ])
  }

  /// The declared ports, where the probe asks none of them.
  private static func portsIfOther(than probe: Probe, _ container: Container) -> String? {
    guard let port = probe.port else { return nil }
    let isDeclared = container.ports.contains {
      port == .int($0.containerPort) || $0.name.map { port == .string($0) } ?? false
    }
    return isDeclared ? nil : container.portsText
  }
}
