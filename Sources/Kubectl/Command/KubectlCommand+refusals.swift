extension KubectlCommand {
  /// Why a verb has no output here.
  static func refusal(_ verb: String, namespace: String) -> Refusal {
    switch verb {
    case "port-forward":
      .unrecorded(verb: "get", resource: "pods/portforward", namespace: namespace)
    case "exec": .unrecorded(verb: "create", resource: "pods/exec", namespace: namespace)
    case "run": .unrecorded(verb: "create", resource: "pods", namespace: namespace)
    case "debug":
      .unrecorded(verb: "patch", resource: "pods/ephemeralcontainers", namespace: namespace)
    case "top":
      .unrecorded(verb: "list", resource: "pods", group: "metrics.k8s.io", namespace: namespace)
    default: .foreign
    }
  }

  /// Why a path of the API server has no output here.
  static func rawRefusal(_ path: String) -> Refusal {
    let parts = path.split(separator: "/").map(String.init)
    let namespace = parts.firstIndex(of: "namespaces").map { parts.dropFirst($0 + 1).first ?? "" }
    let isProxy = parts.contains("services") && parts.contains("proxy")
    return .unrecorded(
      verb: "get", resource: isProxy ? "services/proxy" : path, namespace: namespace ?? "")
  }

  /// The namespace among the words of a command that is not taken apart further.
  static func namespace(in words: [String]) -> String {
    guard let place = words.firstIndex(where: { $0 == "-n" || $0 == "--namespace" }),
      place + 1 < words.count
    else { return "" }
    return words[place + 1]
  }
}
