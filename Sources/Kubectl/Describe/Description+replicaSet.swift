import KubeClient

extension Description {
  /// A ReplicaSet.
  mutating func replicaSet(_ set: KubeObject, pods: [KubeObject]) {
    field(0, "Name", set.name)
    field(0, "Namespace", set.namespace)
    field(0, "Selector", LabelText.selector(set.spec.selector))
    marks(set)
    controlledBy(set)
    field(
      0, "Replicas",
      "\(set.status.replicas.int ?? 0) current / \(set.spec.replicas.int ?? 1) desired")
    podCounts(pods)
    template(set.spec.template)
    conditions(set.status.conditions)
  }

  /// The owner, where the object has one that controls it.
  mutating func controlledBy(_ object: KubeObject) {
    guard let owner = object.controller else { return }
    field(0, "Controlled By", "\(owner.kind.text)/\(owner.name.text)")
  }
}
