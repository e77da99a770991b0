import Flowchart
import KubeClient

/// Whether the scheduler names the kind of reason in `with.kind`.
struct SchedulingReason: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let pod = subject.pod else { return .notApplicable }
    guard let message = SchedulerMessage(about: pod, in: context) else {
      let isSilent = pod.status?.conditions.of("PodScheduled") == nil
      if let reason = context.inventory.events.unavailable, !isSilent { return .unknown(reason) }
      var result = CheckResult.no
      // A scheduler may take a moment; only a Pod that has waited for one is worth an alarm.
      if pod.isYoung(at: context.clock) { result.severity = .warning }
      return result
    }
    guard let facts = Self.facts(of: message, pod: pod, kind: context.parameters["kind"] ?? "any")
    else { return .no }
    return CheckResult(
      .yes, facts: facts.merging(["message": message.text]) { $1 }, evidence: [message.evidence])
  }

  /// The facts of a reason of this kind; nil where the scheduler names none of it.
  private static func facts(
    of message: SchedulerMessage, pod: Pod, kind: String
  ) -> [String: String?]? {
    switch kind {
    case "pod-affinity":
      guard message.mentions("pod affinity", "anti-affinity") else { return nil }
      let affinity = pod.spec.affinity
      let (near, apart) = (
        affinity?.requiredPodAffinity ?? [], affinity?.requiredPodAntiAffinity ?? []
      )
      // Older schedulers write "pod affinity/anti-affinity" for both; the Pod knows which it has.
      let isAnti =
        message.mentions("pod anti-affinity", "existing pods anti-affinity")
        || message.mentions("affinity/anti-affinity") && (near.isEmpty || !apart.isEmpty)
      let terms = isAnti ? apart : near
      let rule = terms.map { "\($0.topologyKey): \($0.labelSelector?.text ?? "")" }
        .joined(separator: "; ")
      return [
        "affinityKind": isAnti ? "podAntiAffinity" : "podAffinity",
        "rule": rule.isEmpty ? "-" : rule,
      ]
    case "topology-spread":
      guard message.mentions("topology spread constraints") else { return nil }
      let constraint =
        pod.spec.topologySpreadConstraints.first { $0.whenUnsatisfiable == "DoNotSchedule" }
      return ["rule": constraint.map { "\($0.topologyKey) (maxSkew \($0.maxSkew))" } ?? "-"]
    case "host-port":
      guard message.mentions("free ports for the requested pod ports") else { return nil }
      let ports = pod.spec.containers.flatMap(\.ports).compactMap(\.hostPort)
      return ["port": ports.map(String.init).joined(separator: ", ")]
    default: return [:]
    }
  }
}
