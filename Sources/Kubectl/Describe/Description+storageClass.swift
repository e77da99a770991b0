import KubeClient

extension Description {
  /// A StorageClass.
  mutating func storageClass(_ storageClass: KubeObject) {
    field(0, "Name", storageClass.name)
    field(0, "IsDefaultClass", StorageClassName.isDefault(storageClass) ? "Yes" : "No")
    field(0, "Annotations", LabelText.pairs(storageClass.annotations))
    field(0, "Provisioner", storageClass.provisioner.text)
    field(0, "Parameters", LabelText.pairs(storageClass.parameters))
    field(0, "AllowVolumeExpansion", storageClass.allowVolumeExpansion.flag)
    let options = storageClass.mountOptions.array
    line(0, "MountOptions:" + (options.isEmpty ? "\t<none>" : ""))
    for option in options { line(1, option.text) }
    optional(0, "ReclaimPolicy", storageClass.reclaimPolicy)
    optional(0, "VolumeBindingMode", storageClass.volumeBindingMode)
    guard storageClass.allowedTopologies.exists else { return }
    line(0, "AllowedTopologies:\t")
    for (i, term) in storageClass.allowedTopologies.array.enumerated() {
      let texts = term.matchLabelExpressions.array.map { expression in
        "\(expression.key.text) in "
          + "[\(expression.values.array.map(\.text).joined(separator: ", "))]"
      }
      list("Term \(i)", texts, indent: "  ")
    }
  }
}
