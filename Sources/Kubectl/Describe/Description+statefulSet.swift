import KubeClient

extension Description {
  /// A StatefulSet.
  mutating func statefulSet(_ set: KubeObject, pods: [KubeObject]) {
    field(0, "Name", set.name)
    field(0, "Namespace", set.namespace)
    field(0, "CreationTimestamp", Clock.long(set.created))
    field(0, "Selector", LabelText.sortedSelector(set.spec.selector))
    marks(set)
    field(
      0, "Replicas",
      "\(set.spec.replicas.int ?? 1) desired | \(set.status.replicas.int ?? 0) total")
    field(0, "Update Strategy", set.spec.updateStrategy.type.text)
    if let partition = set.spec.updateStrategy.rollingUpdate.partition.int {
      field(1, "Partition", "\(partition)")
      optional(1, "MaxUnavailable", set.spec.updateStrategy.rollingUpdate.maxUnavailable)
    }
    podCounts(pods)
    template(set.spec.template)
    claims(set.spec.volumeClaimTemplates.array)
  }

  private mutating func claims(_ claims: [JSONTree]) {
    line(0, "Volume Claims:" + (claims.isEmpty ? "\t<none>" : ""))
    for claim in claims {
      field(1, "Name", claim.metadata.name.text)
      field(1, "StorageClass", claim.spec.storageClassName.text)
      for (title, marks) in [
        ("Labels", claim.metadata.labels), ("Annotations", claim.metadata.annotations),
      ] {
        list(title, marks.sortedFields.map { "\($0.key)=\($0.value.text)" }, indent: "  ")
      }
      field(1, "Capacity", claim.spec.resources.requests.storage.string ?? "<default>")
      field(1, "Access Modes", GoText.plain(.array(claim.spec.accessModes.array)))
    }
  }
}
