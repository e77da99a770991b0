import KubeClient

extension TablePrinter {
  /// PersistentVolumeClaims.
  static let persistentVolumeClaim = TablePrinter(
    [
      "NAME", "STATUS", "VOLUME", "CAPACITY", "ACCESS MODES", "STORAGECLASS",
      "VOLUMEATTRIBUTESCLASS", "AGE",
    ], wide: ["VOLUMEMODE"]
  ) { claim, clock, _ in
    let isBound = claim.spec.volumeName.string != nil
    return [
      claim.name, claim.isDeleted ? "Terminating" : claim.status.phase.text,
      claim.spec.volumeName.text, isBound ? claim.status.capacity.storage.string ?? "0" : "",
      isBound ? AccessModes.text(claim.status.accessModes) : "",
      StorageClassName.text(of: claim),
      claim.spec.volumeAttributesClassName.string ?? "<unset>", clock.age(claim.created),
      claim.spec.volumeMode.string ?? "<unset>",
    ]
  }
}
