/// What a snapshot's inputs together claim to hold.
struct Capture: Sendable {
  /// The refusals of each folder or archive among the inputs; bare files claim nothing.
  var folders: [[Unavailable]] = []

  /// Why a kind cannot be listed; nil where the list can be given as it is.
  ///
  /// - Parameters:
  ///   - namespace: empty for all.
  ///   - hasObjects: whether any object of the kind is there in the namespace.
  ///   - isKnown: whether any object of the kind is there at all.
  func missing(
    _ kind: ObjectKind, namespace: String, hasObjects: Bool, isKnown: Bool
  ) -> Unavailable? {
    if hasObjects || (folders.isEmpty && isKnown) { return nil }
    var refusal: Unavailable?
    for folder in folders {
      let refused = folder.first {
        $0.resource == kind.resource
          && (namespace.isEmpty || $0.namespace.isEmpty || $0.namespace == namespace)
      }
      guard let refused else { return nil }
      refusal = refusal ?? refused
    }
    return Unavailable(
      refusal?.reason ?? .notCaptured, verb: refusal?.verb ?? "list", resource: kind.resource,
      group: kind.group, namespace: namespace)
  }

  /// Why a log is not there.
  func missingLog(namespace: String) -> Unavailable {
    let refusal = folders.joined().first {
      $0.resource == "pods/log" && ($0.namespace.isEmpty || $0.namespace == namespace)
    }
    return Unavailable(
      refusal?.reason ?? .notCaptured, verb: "get", resource: "pods/log", namespace: namespace)
  }
}
