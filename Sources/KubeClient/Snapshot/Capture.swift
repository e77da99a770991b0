/// What a snapshot's inputs together claim to hold.
struct Capture: Sendable {
  /// The index of each folder or archive among the inputs.
  var folders: [SnapshotIndex] = []
  /// Whether there are bare files among the inputs; they claim nothing.
  var hasBareFiles = false

  /// Why a kind cannot be listed; nil where the list can be given as it is.
  ///
  /// - Parameters:
  ///   - hasObjects: whether any object of the kind is there in the scope.
  ///   - isKnown: whether any object of the kind is there at all.
  func missing(
    _ kind: ObjectKind, in scope: Scope, hasObjects: Bool, isKnown: Bool
  ) -> Unavailable? {
    // A saved index tells of each answer whether it is whole; other inputs only of what they lack.
    let isTold = !hasBareFiles && !folders.isEmpty && folders.allSatisfy(\.isSaved)
    if hasObjects && !isTold { return nil }
    if folders.isEmpty && isKnown { return nil }
    var refusal: Unavailable?
    for folder in folders {
      guard let refused = folder.refusal(kind, in: scope) else { return nil }
      refusal = refusal ?? refused
    }
    return Unavailable(
      refusal?.reason ?? .notCaptured, verb: refusal?.verb ?? "list", resource: kind.resource,
      group: kind.group, namespace: kind.isNamespaced ? scope.namespace ?? "" : "",
      detail: refusal?.detail)
  }

  /// Why a log is not there.
  func missingLog(pod: String, namespace: String) -> Unavailable {
    let refusal = folders.lazy.compactMap { $0.refusedLog(pod: pod, namespace: namespace) }.first
    return Unavailable(
      refusal?.reason ?? .notCaptured, verb: "get", resource: "pods/log", namespace: namespace,
      detail: refusal?.detail)
  }
}
