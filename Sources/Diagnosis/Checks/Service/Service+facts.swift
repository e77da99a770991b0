import KubeClient

extension Service {
  /// The facts that every outcome about this Service may name.
  var baseFacts: [String: String?] { ["service": name, "namespace": namespace] }

  /// Whether the Service sends requests to a Pod, as far as its labels say.
  func selects(_ pod: Pod) -> Bool {
    guard let selector else { return false }
    return LabelSelector(matchLabels: selector).matches(pod.metadata.labels)
  }

  /// The selector as kubectl spells it.
  var selectorText: String { LabelSelector(matchLabels: selector ?? [:]).text }

  /// Evidence of one field.
  func evidence(_ path: String, _ value: String) -> Evidence {
    Evidence(
      .spec, reference, path: path, value: value, command: ShellCommand.show(reference))
  }

  /// The place of a port in `spec.ports`.
  func index(of port: ServicePort) -> Int { ports.firstIndex(of: port) ?? 0 }

  /// The facts about one port that leads nowhere, with a patch where there is a sensible one.
  func facts(
    of port: ServicePort, declared: DeclaredPorts, text: String, byName: Bool
  ) -> [String: String?] {
    var facts = baseFacts
    facts["port"] = String(port.port)
    facts["targetPort"] = port.target.description
    facts["declared"] = text
    if let candidate = declared.candidate(for: port) {
      let name = byName ? candidate.name : nil
      facts["patch"] = PatchText.operation(
        port.targetPort == nil ? "add" : "replace",
        pointer: "/spec/ports/\(index(of: port))/targetPort",
        value: name.map(PatchText.quoted) ?? String(candidate.containerPort))
    }
    return facts
  }

  /// Evidence of both sides: what the Service wants, what the containers declare.
  func evidence(
    of port: ServicePort, declared: String, in context: CheckContext
  ) -> [Evidence] {
    let mine = evidence(
      "spec.ports[\(index(of: port))].targetPort", port.target.description)
    guard !declared.isEmpty else { return [mine] }
    if let pod = ServicePods.behind(self, in: context).first {
      return [
        mine,
        Evidence(
          .spec, pod.reference, path: "spec.containers[*].ports", value: declared,
          command: ShellCommand.show(pod.reference)),
      ]
    }
    guard let workload = context.application.workload else { return [mine] }
    return [
      mine,
      Evidence(
        .spec, workload.reference, path: "\(workload.templatePath)spec.containers[*].ports",
        value: declared, command: ShellCommand.show(workload.reference)),
    ]
  }
}
