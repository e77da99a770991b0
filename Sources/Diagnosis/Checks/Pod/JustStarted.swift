import Foundation
import KubeClient

/// Whether a Pod is still within the time that its start may take.
struct JustStarted: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let pod = subject.pod else { return .notApplicable }
    let begun = pod.status?.startTime ?? pod.metadata.creationTimestamp
    let age = begun.map { context.clock.timeIntervalSince($0) } ?? .infinity
    let facts: [String: String?] = [
      "status": pod.statusColumn.status, "duration": age.isFinite ? ageText(age) : "?",
      "node": pod.spec.nodeName ?? "?",
      "message": pod.status?.conditions.of("Ready")?.message,
    ]
    let isStarting =
      age < 60 || subject.isPulling(in: context)
      || subject.containers.contains { container in
        container.startsWithinBudget(at: context.clock)
      }
    let evidence = Evidence(
      .status, pod.reference, path: "STATUS", value: pod.statusColumn.status,
      command: "kubectl get pod \(pod.name) -n \(pod.namespace)")
    // Whether an image is on its way is told by events alone.
    if !isStarting, subject.isBeingCreated, let reason = context.eventsGap(about: pod) {
      return CheckResult(.unknown(reason), facts: facts, evidence: [evidence])
    }
    return CheckResult(
      isStarting ? .yes : .no, confidence: .inferred, facts: facts, evidence: [evidence])
  }
}

extension Pod {
  /// Whether the Pod has been asked for only a moment ago.
  func isYoung(at clock: Date) -> Bool {
    metadata.creationTimestamp.map { clock.timeIntervalSince($0) < 30 } ?? false
  }
}

extension PodSubject {
  /// Whether a large image is on its way: the pull has begun and nothing has ended it yet.
  func isPulling(in context: CheckContext) -> Bool {
    guard let pod else { return false }
    return containers.contains { container in
      guard
        ["ContainerCreating", "PodInitializing"]
          .contains(container.status?.state.waiting?.reason ?? ""),
        let newest = context.events(
          about: pod, reasons: ["Pulling", "Pulled", "Failed", "Created"],
          container: container.name
        ).first, newest.reason == "Pulling", let seen = newest.lastSeen
      else { return false }
      return context.clock.timeIntervalSince(seen) < 1800
    }
  }
}

extension ContainerView {
  /// Whether a running container that is not ready may still be on its way, by its probes' own bounds.
  func startsWithinBudget(at clock: Date) -> Bool {
    guard let status, !status.ready, let started = status.state.runningSince?.startedAt else {
      return false
    }
    let age = clock.timeIntervalSince(started)
    if let probe = spec.startupProbe, status.started != true {
      return age < probe.budget
    }
    return age < max(30, spec.readinessProbe?.budget ?? 0)
  }
}

extension Probe {
  /// The seconds after which the probe has failed for good.
  var budget: TimeInterval {
    TimeInterval(initialDelaySeconds + max(periodSeconds, 1) * max(failureThreshold, 1))
  }
}
