import KubeClient

/// The container whose log is read.
struct ContainerChoice {
  var name: String
  /// What kubectl says where it has chosen by itself.
  var note = ""

  /// - Parameter wanted: nil for the Pod's default container.
  /// - Throws: ``KubectlFailure`` where the Pod has no such container.
  init(_ wanted: String?, of pod: KubeObject) throws(KubectlFailure) {
    func names(_ containers: JSONTree, _ mark: String) -> [String] {
      containers.array.map { $0.name.text + mark }
    }
    let own = names(pod.spec.containers, "")
    let all =
      own + names(pod.spec.ephemeralContainers, " (ephem)")
      + names(pod.spec.initContainers, " (init)")
    if let wanted {
      let known = all.contains { $0 == wanted || $0.hasPrefix("\(wanted) (") }
      guard known else {
        throw .message("error: container \(wanted) is not valid for pod \(pod.name)\n")
      }
      name = wanted
      return
    }
    let marked = pod.annotations["kubectl.kubernetes.io/default-container"].string
    if let marked, own.contains(marked) {
      name = marked
      return
    }
    guard let first = own.first else {
      throw .message(
        "error: pod \(pod.namespace)/\(pod.name) does not have any containers\n")
    }
    name = first
    if all.count > 1 {
      note = "Defaulted container \"\(first)\" out of: \(all.joined(separator: ", "))\n"
    }
  }
}
