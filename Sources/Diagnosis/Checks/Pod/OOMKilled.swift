import KubeClient

/// Whether a container was killed for using more memory than it may. The reason decides: exit code
/// 137 alone is any SIGKILL, and an OOM kill of a child can end with code 1.
struct OOMKilled: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    for container in subject.containers where container.isInTrouble(at: context.clock) {
      guard let end = container.lastEnd, end.reason == "OOMKilled" else { continue }
      let limit = container.spec.limits["memory"]
      let field =
        container.status?.state.terminated != nil ? "state.terminated" : "lastState.terminated"
      return CheckResult(
        .yes,
        facts: [
          "container": container.name, "limit": limit,
          "restarts": String(container.status?.restartCount ?? 0),
          "suggestion": limit.flatMap(Self.doubled),
        ],
        evidence: [
          container.evidence("\(field).reason", "OOMKilled"),
          Evidence(
            .spec, subject.reference,
            path: "spec.containers[\(container.name)].resources.limits.memory",
            value: limit ?? "<none>"),
        ])
    }
    return .no
  }

  /// Twice the limit, as a first guess.
  private static func doubled(_ limit: String) -> String? {
    Quantity(limit).map { ($0 + $0).text(of: "memory") }
  }
}
