import KubeClient

extension TablePrinter {
  /// PersistentVolumes.
  static let persistentVolume = TablePrinter(
    [
      "NAME", "CAPACITY", "ACCESS MODES", "RECLAIM POLICY", "STATUS", "CLAIM", "STORAGECLASS",
      "VOLUMEATTRIBUTESCLASS", "REASON", "AGE",
    ], wide: ["VOLUMEMODE"]
  ) { volume, clock, _ in
    let claim = volume.spec.claimRef
    return [
      volume.name, volume.spec.capacity.storage.string ?? "0",
      AccessModes.text(volume.spec.accessModes), volume.spec.persistentVolumeReclaimPolicy.text,
      volume.isDeleted ? "Terminating" : volume.status.phase.text,
      claim.exists ? "\(claim.namespace.text)/\(claim.name.text)" : "",
      StorageClassName.text(of: volume),
      volume.spec.volumeAttributesClassName.string ?? "<unset>", volume.status.reason.text,
      clock.age(volume.created), volume.spec.volumeMode.string ?? "<unset>",
    ]
  }
}
