import KubeClient

extension Description {
  /// A PersistentVolumeClaim.
  ///
  /// - Parameter pods: those of its namespace.
  mutating func claim(_ claim: KubeObject, pods: [KubeObject], _ clock: Clock) {
    field(0, "Name", claim.name)
    field(0, "Namespace", claim.namespace)
    field(0, "StorageClass", StorageClassName.text(of: claim))
    field(0, "Status", phase(of: claim, clock))
    field(0, "Volume", claim.spec.volumeName.text)
    marks(claim)
    field(0, "Finalizers", GoText.plain(.array(claim.tree.metadata.finalizers.array)))
    let isBound = claim.spec.volumeName.string != nil
    field(0, "Capacity", isBound ? claim.status.capacity.storage.string ?? "0" : "")
    field(0, "Access Modes", isBound ? AccessModes.text(claim.status.accessModes) : "")
    optional(0, "VolumeMode", claim.spec.volumeMode)
    let origin = claim.spec.dataSource
    if origin.exists {
      line(0, "DataSource:")
      optional(1, "APIGroup", origin.apiGroup)
      field(1, "Kind", origin.kind.text)
      field(1, "Name", origin.name.text)
    }
    let users = pods.filter { pod in
      pod.spec.volumes.array.contains { $0.persistentVolumeClaim.claimName.text == claim.name }
    }
    list("Used By", users.map(\.name).sorted())
    conditions(claim.status.conditions, withTime: "LastProbeTime")
  }

  /// The phase of a volume or claim.
  func phase(of object: KubeObject, _ clock: Clock) -> String {
    object.isDeleted
      ? "Terminating (lasts \(clock.age(object.tree.metadata.deletionTimestamp)))"
      : object.status.phase.text
  }
}
