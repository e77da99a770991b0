extension SnapshotIndex {
  /// Whether it tells what was read, as the one that `kdoctor snapshot save` writes.
  var isSaved: Bool { captured != nil }

  /// Why a list was not recorded; nil where what is there is the answer.
  func refusal(_ kind: ObjectKind, in scope: Scope) -> Unavailable? {
    let namespace = kind.isNamespaced ? scope.namespace ?? "" : ""
    let gaps = notCaptured.filter { $0.unavailable.resource == kind.resource }
    let gap = gaps.first {
      $0.name == nil && $0.labels == nil
        && (namespace.isEmpty || $0.unavailable.namespace.isEmpty
          || $0.unavailable.namespace == namespace)
    }
    guard let captured else { return gap?.unavailable }
    let parts = captured.filter { $0.kind == kind }
    if let name = scope.name {
      if parts.contains(where: { $0.name == name && $0.namespace == namespace }) { return nil }
      let own = gaps.first { $0.name == name && $0.unavailable.namespace == namespace }
      if let own { return own.unavailable }
    }
    if let labels = scope.labels?.text {
      if parts.contains(where: { $0.labels == labels && $0.namespace == namespace }) { return nil }
      let own = gaps.first { $0.labels == labels && $0.unavailable.namespace == namespace }
      if let own { return own.unavailable }
    }
    let isWhole = parts.contains {
      $0.name == nil && $0.labels == nil
        && ($0.namespace.isEmpty || $0.namespace == namespace)
    }
    if isWhole { return nil }
    if let gap { return gap.unavailable }
    // A snapshot of one namespace: all that was read stands for all there is.
    if namespace.isEmpty, !parts.isEmpty { return nil }
    // One namespace's object was refused; nobody asked for the others.
    if !kind.isNamespaced, let own = gaps.first { return own.unavailable }
    return Unavailable(
      .notCaptured, verb: "list", resource: kind.resource, group: kind.group, namespace: namespace)
  }

  /// Why a log is not there, where the index tells.
  func refusedLog(pod: String, namespace: String) -> Unavailable? {
    notCaptured.first {
      $0.unavailable.resource == "pods/log" && ($0.name ?? pod) == pod
        && ($0.unavailable.namespace.isEmpty || $0.unavailable.namespace == namespace)
    }?.unavailable
  }
}
