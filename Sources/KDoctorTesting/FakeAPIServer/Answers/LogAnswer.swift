import KubeClient

/// Answers `pods/log`.
struct LogAnswer: Sendable {
  var request: APIRequest
  var info: RequestInfo
  var store: ObjectStore

  /// The log, or the words with which API server and kubelet refuse it.
  func answer() -> Answer {
    let pods = APIResource.ID(group: "", name: "pods")
    guard let shelf = store.current.shelves[pods],
      let pod = shelf.object(key: "\(info.namespace)/\(info.name)")
    else { return StatusAnswer.notFound(info).answer }
    // What the answer turns on is read from the JSON, which generated objects have too.
    let node = PodNode(pod)
    let container: String
    switch node.container(asked: request.value("container")) {
    case .success(let name): container = name
    case .failure(let error): return StatusAnswer.badRequest(error.message).answer
    }
    let previous = request.flag("previous")
    let key = FakeCluster.LogKey(pod: info.name, container: container, previous: previous)
    if let text = store.cluster.logs[key] { return .text(200, cut(text)) }
    // Without a node there is nobody to ask.
    guard node.isAssigned else { return .text(200, "") }
    if let refusal = node.refusal(container: container, previous: previous) {
      return StatusAnswer.badRequest(refusal).answer
    }
    return StatusAnswer.unknownResource(" pods/log \(info.name)").answer
  }

  /// The last lines and then the first bytes of them, as the kubelet counts.
  private func cut(_ text: [UInt8]) -> String {
    var kept = text[...]
    if let tail = request.value("tailLines").flatMap({ Int($0) }), tail >= 0 {
      var lines = kept.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      let endsOpen = lines.last?.isEmpty == false
      if !endsOpen { _ = lines.popLast() }
      kept = lines.suffix(tail).first.map { kept[$0.startIndex...] } ?? []
    }
    if let most = request.value("limitBytes").flatMap({ Int($0) }) { kept = kept.prefix(most) }
    return String(decoding: kept, as: UTF8.self)
  }
}
