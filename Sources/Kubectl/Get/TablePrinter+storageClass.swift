import KubeClient

extension TablePrinter {
  /// StorageClasses.
  static let storageClass = TablePrinter(
    ["NAME", "PROVISIONER", "RECLAIMPOLICY", "VOLUMEBINDINGMODE", "ALLOWVOLUMEEXPANSION", "AGE"]
  ) { storageClass, clock, _ in
    [
      storageClass.name + (StorageClassName.isDefault(storageClass) ? " (default)" : ""),
      storageClass.provisioner.text,
      storageClass.reclaimPolicy.string ?? "Delete",
      storageClass.volumeBindingMode.string ?? "Immediate",
      "\(storageClass.allowVolumeExpansion.bool ?? false)", clock.age(storageClass.created),
    ]
  }
}
