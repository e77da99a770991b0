import KubeClient

/// Whether a container needs a ConfigMap or Secret, or a key of one (`with.missing`), that is missing.
struct ConfigReference: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    let waiting = subject.containers.first {
      $0.status?.state.waiting?.reason == "CreateContainerConfigError"
    }
    guard let container = waiting, let message = container.status?.state.waiting?.message,
      let missing = MissingReference(message: message)
    else { return .no }
    guard (missing.key != nil) == (context.parameters["missing"] == "key") else { return .no }
    var facts = missing.facts(in: context)
    facts["container"] = container.name
    var evidence = container.evidence("state.waiting", "CreateContainerConfigError", text: message)
    evidence.command = missing.command(in: context).text
    return CheckResult(.yes, facts: facts, evidence: [evidence])
  }
}
