/// A workload of a kind that kdoctor does not read, such as an Argo Rollout: what it makes Pods of is
/// written as in a Deployment.
public struct ForeignWorkload: Sendable {
  /// The workload; its kind is none of ``ObjectKind``.
  public var reference: ObjectReference
  public var template: PodTemplate

  /// Nil where the object holds no template of Pods.
  ///
  /// - Parameter namespace: where the object is if it names none.
  init?(_ json: JSONObject, kind: String, namespace: String) {
    // Other kinds have a `template` of something else; containers are what Pods alone have.
    guard let template = json.cursor("spec")?.cursor("template"),
      template.cursor("spec")?.has("containers") == true,
      let read = try? PodTemplate(json: template),
      let metadata = try? json.object("metadata", as: ObjectMeta.self)
    else { return nil }
    reference = ObjectReference(
      kind: kind, namespace: metadata.namespace.isEmpty ? namespace : metadata.namespace,
      name: metadata.name)
    self.template = read
  }
}

extension ForeignWorkload: Hashable {
  /// Whether both are the same object with the same labels of Pods.
  public static func == (left: Self, right: Self) -> Bool {
    left.reference == right.reference && left.template.labels == right.template.labels
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(reference) }
}
