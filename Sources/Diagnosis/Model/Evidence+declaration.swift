import KubeClient

extension Finding {
  /// What stands in the object at fault that is wrong, for example `spec.selector=app=shopp`, all of it
  /// with blanks between; nil where not its declaration, but its state tells the fault.
  ///
  /// Two routes of one Ingress may be wrong in the same way: this tells them apart. The place within a
  /// list does not count, since what stands before may come and go.
  public var declaration: String? { Evidence.declaration(in: evidence, of: object) }
}

extension Evidence {
  /// What ``Finding/declaration`` is made of.
  static func declaration(in evidence: [Evidence], of object: ObjectReference) -> String? {
    // What stands in Pods and Nodes, controllers have put there.
    guard ![ObjectKind.pod, .node].map(\.rawValue).contains(object.kind) else { return nil }
    let pieces = evidence.compactMap { piece -> String? in
      guard piece.kind == .spec, piece.object == object, let path = piece.path,
        path.hasPrefix("spec."), let value = piece.value
      else { return nil }
      return path.replacing(/\[[0-9]+\]/, with: "[]") + "=" + value
    }
    return pieces.isEmpty ? nil : pieces.joined(separator: " ")
  }
}
