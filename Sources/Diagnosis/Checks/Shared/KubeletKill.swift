import Foundation
import KubeClient

/// Whether the kubelet itself ended a container because a probe failed.
struct KubeletKill {
  /// Which probe.
  enum Kind: String {
    case liveness
    case startup
  }

  var kind: Kind
  var probe: Probe
  /// What the probe saw, where an event tells.
  var message: String?
  var evidence: [Evidence]
  var confidence: Confidence

  /// Looks for a kill of the container's last instance.
  init?(of container: ContainerView, in context: CheckContext) {
    for kind in [Kind.startup, .liveness] {
      let probe = kind == .startup ? container.spec.startupProbe : container.spec.livenessProbe
      guard let probe else { continue }
      let killing = context.events(
        about: container.pod, reasons: ["Killing"], container: container.name
      ).first { $0.message.contains("failed \(kind.rawValue) probe") }
      let title = kind == .startup ? "Startup probe" : "Liveness probe"
      let unhealthy = context.events(
        about: container.pod, reasons: ["Unhealthy", "ProbeWarning"], container: container.name
      ).first { $0.message.hasPrefix(title) }
      if let killing, Self.concerns(killing, container.lastEnd) {
        self.init(kind, probe, unhealthy, [killing.evidence], .proven)
        return
      }
      // The event of the kill itself may be dropped or expired while that of the probe is there.
      if killing == nil, Self.looksKilled(container, by: probe),
        unhealthy != nil || Self.eventsAreGone(container, context)
      {
        self.init(
          kind, probe, unhealthy,
          [
            container.evidence(
              "lastState.terminated.exitCode", container.lastEnd.map { String($0.exitCode) })
          ],
          unhealthy == nil ? .suspected : .inferred)
        return
      }
    }
    return nil
  }

  private init(
    _ kind: Kind, _ probe: Probe, _ unhealthy: Event?, _ evidence: [Evidence],
    _ confidence: Confidence
  ) {
    self.kind = kind
    self.probe = probe
    message = unhealthy.map { Self.observation($0.plainMessage) }
    self.evidence = (unhealthy.map { [$0.evidence] } ?? []) + evidence
    self.confidence = confidence
  }

  /// What a probe saw, without the words before it: `HTTP probe failed with statuscode: 404`.
  static func observation(_ message: String) -> String {
    message.range(of: " probe failed: ").map { String(message[$0.upperBound...]) }
      .flatMap { $0.isEmpty ? nil : $0 } ?? message
  }

  /// Whether a kill explains how the container ended. An end by signal, or without an error, is what a
  /// kill looks like; the event may be older than it, because the API server drops events of an object
  /// that has many. An error of the application's own is explained only by a kill right before it.
  private static func concerns(_ event: Event, _ end: ContainerState.Terminated?) -> Bool {
    guard let end else { return true }
    if [0, 137, 143].contains(end.exitCode), end.reason != "OOMKilled" { return true }
    guard let seen = event.lastSeen, let finished = end.finishedAt else { return false }
    return abs(finished.timeIntervalSince(seen)) < 120
  }

  /// Whether the end is what a kill leaves: SIGTERM or SIGKILL, or no error at all after as long as
  /// the probe needs to fail.
  private static func looksKilled(_ container: ContainerView, by probe: Probe) -> Bool {
    guard let end = container.lastEnd, end.reason != "OOMKilled" else { return false }
    if end.exitCode == 137 || end.exitCode == 143 { return true }
    guard end.exitCode == 0, let begun = end.startedAt, let finished = end.finishedAt else {
      return false
    }
    let needed =
      probe.initialDelaySeconds + max(probe.periodSeconds, 1) * (max(probe.failureThreshold, 1) - 1)
    return finished.timeIntervalSince(begun) >= TimeInterval(max(needed, 1))
  }

  /// Whether the events of the kill cannot be expected to be there: they were not read, or the API
  /// server, which keeps them for an hour, may have dropped them.
  private static func eventsAreGone(_ container: ContainerView, _ context: CheckContext) -> Bool {
    let events = context.inventory.events(about: container.pod.reference)
    if context.inventory.events.unavailable != nil || events.isEmpty { return true }
    let age = container.pod.metadata.creationTimestamp.map { context.clock.timeIntervalSince($0) }
    return (age ?? 0) > 3600
  }
}

extension Probe {
  /// The probe as kubectl describes it, shortened: `http-get :8080/ready`, `exec cat /tmp/ok`.
  var text: String {
    if let httpGet {
      return "\(httpGet.scheme.lowercased())-get :\(httpGet.port?.description ?? "80")"
        + (httpGet.path.hasPrefix("/") ? httpGet.path : "/" + httpGet.path)
    }
    if let tcpPort { return "tcp-socket :\(tcpPort)" }
    if let grpcPort { return "grpc :\(grpcPort)" }
    if let exec { return "exec \(exec.joined(separator: " ").prefix(80))" }
    return "?"
  }
}

extension Container {
  /// The declared ports as a list, for example `80 (http), 9090`; nil where none is declared.
  var portsText: String? {
    guard !ports.isEmpty else { return nil }
    return ports.map { port in
      port.name.map { "\(port.containerPort) (\($0))" } ?? "\(port.containerPort)"
    }
    .joined(separator: ", ")
  }
}
