import KubeClient

/// What `kubectl logs` prints.
struct LogsOutput {
  let command: KubectlCommand
  let source: ObjectSource

  /// - Throws: ``KubectlFailure`` where the log cannot be read.
  func text() async throws(KubectlFailure) -> String {
    let namespace = command.namespace ?? ""
    let name = command.targets.first?.name ?? ""
    let found = try await source.objects(.pod, namespace: namespace, name: name)
    guard let pod = found.first else {
      throw .message(
        "error: error from server (NotFound): pods \"\(name)\" not found in namespace"
          + " \"\(namespace)\"\n")
    }
    let choice = try ContainerChoice(command.arguments.container, of: pod)
    // A Pod without a node has no log, and the API server says nothing of it.
    if pod.spec.nodeName.string == nil { return choice.note }
    if let problem = LogProblem.of(choice.name, in: pod, previous: command.arguments.previous) {
      try await checkKubelet(of: pod)
      return choice.note + "Error from server (BadRequest): \(problem)\n"
    }
    let reading = await source.reader.log(
      pod: name, namespace: namespace, container: choice.name,
      previous: command.arguments.previous)
    switch reading {
    case .unavailable(let reason): throw .unavailable(reason)
    case .value(let log): return choice.note + end(of: log)
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
  private func end(of log: String) -> String {
    guard let tail = command.arguments.tail, tail >= 0 else { return log }
    var lines = log.split(separator: "\n", omittingEmptySubsequences: false)
    let isWhole = lines.last?.isEmpty == true
    if isWhole { lines.removeLast() }
    let text = lines.suffix(tail).joined(separator: "\n")
    return isWhole && !text.isEmpty ? text + "\n" : text
  }
}
