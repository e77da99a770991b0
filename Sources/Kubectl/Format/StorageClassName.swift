import KubeClient

/// The class of a volume or claim.
enum StorageClassName {
  /// Whether a StorageClass is the one of claims that name none.
  static func isDefault(_ storageClass: KubeObject) -> Bool {
    ["storageclass.kubernetes.io", "storageclass.beta.kubernetes.io"].contains {
      storageClass.annotations["\($0)/is-default-class"].text == "true"
    }
  }

  /// By the old annotation, else by the field.
  static func text(of object: KubeObject) -> String {
    object.annotations["volume.beta.kubernetes.io/storage-class"].string
      ?? object.spec.storageClassName.text
  }
}
