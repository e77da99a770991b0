import KubeClient

/// What `kubectl logs` prints.
struct LogsOutput {
  let command: KubectlCommand
  let source: ObjectSource

  /// - Throws: ``KubectlFailure`` where the log cannot be read.
  func text() async throws(KubectlFailure) -> String {
    let namespace = command.namespace ?? ""
    guard let name = command.targets.first?.name else { return try await textOfSelected() }
    let found = try await source.objects(.pod, namespace: namespace, name: name)
    guard let pod = found.first else {
      throw .message(
        "error: error from server (NotFound): pods \"\(name)\" not found in namespace"
          + " \"\(namespace)\"\n")
    }
    return try await text(of: pod, tail: command.arguments.tail)
  }

  /// How many lines kubectl prints of each Pod that a selector finds, unless told otherwise.
  private static let selectedTail = 10

  /// The logs of the Pods that a selector finds, one after another.
  private func textOfSelected() async throws(KubectlFailure) -> String {
    let namespace = command.namespace
    let pods = try await source.objects(.pod, namespace: namespace, labels: command.labels)
    if pods.isEmpty, source.reader.cluster.source == .snapshot {
      // A recording seldom holds what runs in other namespaces.
      throw .unavailable(
        Unavailable(
          .notCaptured, verb: "get", resource: "pods/log", namespace: namespace ?? ""))
    }
    if pods.isEmpty {
      return namespace.map { "No resources found in \($0) namespace.\n" } ?? "No resources found\n"
    }
    var text = ""
    for pod in pods {
      text += try await self.text(of: pod, tail: command.arguments.tail ?? Self.selectedTail)
    }
    return text
  }

  private func text(of pod: KubeObject, tail: Int?) async throws(KubectlFailure) -> String {
    let choice = try ContainerChoice(command.arguments.container, of: pod)
    // A Pod without a node has no log, and the API server says nothing of it.
    if pod.spec.nodeName.string == nil { return choice.note }
    if let problem = LogProblem.of(choice.name, in: pod, previous: command.arguments.previous) {
      try await checkKubelet(of: pod)
      return choice.note + "Error from server (BadRequest): \(problem)\n"
    }
    let reading = await source.reader.log(
      pod: pod.name, namespace: pod.namespace, container: choice.name,
      previous: command.arguments.previous)
    switch reading {
    case .unavailable(let reason): throw .unavailable(reason)
    case .value(let log): return choice.note + Self.end(of: log, tail: tail)
    }
  }

  /// Makes sure that there is a kubelet to answer.
  ///
  /// - Throws: ``KubectlFailure`` with what the API server says of a node without an address, or
  ///   where nobody can know what it says.
  private func checkKubelet(of pod: KubeObject) async throws(KubectlFailure) {
    let name = pod.spec.nodeName.text
    let node = try await source.objects(.node, namespace: nil, name: name).first
    let ready = node?.status.conditions.array.first { $0.type.text == "Ready" }
    guard let node, ready?.status.text != "True" else { return }
    if node.status.addresses.array.isEmpty {
      throw .message("Error from server: no preferred addresses found; known addresses: []\n")
    }
    throw .unavailable(
      Unavailable(
        .notCaptured, verb: "get", resource: "pods/log", namespace: pod.namespace,
        detail: "node \(name) is not ready"))
  }

  /// The last lines, where only those are asked for.
  private static func end(of log: String, tail: Int?) -> String {
    guard let tail, tail >= 0 else { return log }
    var lines = log.split(separator: "\n", omittingEmptySubsequences: false)
    let isWhole = lines.last?.isEmpty == true
    if isWhole { lines.removeLast() }
    let text = lines.suffix(tail).joined(separator: "\n")
    return isWhole && !text.isEmpty ? text + "\n" : text
  }
}
