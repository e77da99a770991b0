import KubeClient

extension Description {
  /// A ConfigMap; its values are taken out.
  mutating func configMap(_ map: KubeObject) {
    head(map)
    line(0, "\nData\n====")
    for (key, value) in map.data.sortedFields {
      line(0, "\(key):\n----\n\(value.text)\n")
    }
    line(0, "\nBinaryData\n====")
    for (key, value) in map.binaryData.sortedFields { line(0, "\(key): \(value.text)") }
    line()
  }

  /// A Secret; instead of the sizes of its values stands that they are taken out.
  mutating func secret(_ secret: KubeObject) {
    head(secret)
    line(0, "\nType:\t\(secret.type.text)")
    line(0, "\nData\n====")
    for (key, _) in secret.data.sortedFields { field(0, key, Redaction.marker) }
  }

  /// A ServiceAccount.
  mutating func serviceAccount(_ account: KubeObject) {
    head(account)
    let names = account.imagePullSecrets.array.map(\.name.text)
    let title = "Image pull secrets:"
    if names.isEmpty { line(0, "\(title)\t<none>") }
    for (i, name) in names.enumerated() {
      line(0, (i == 0 ? title : String(repeating: " ", count: title.count)) + "\t\(name)")
    }
  }
}
