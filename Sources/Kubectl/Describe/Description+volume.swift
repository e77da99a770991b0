import KubeClient

extension Description {
  /// A PersistentVolume.
  mutating func volume(_ volume: KubeObject, _ clock: Clock) {
    field(0, "Name", volume.name)
    marks(volume)
    field(0, "Finalizers", GoText.plain(.array(volume.tree.metadata.finalizers.array)))
    field(0, "StorageClass", StorageClassName.text(of: volume))
    field(0, "Status", phase(of: volume, clock))
    let claim = volume.spec.claimRef
    field(0, "Claim", claim.exists ? "\(claim.namespace.text)/\(claim.name.text)" : "")
    field(0, "Reclaim Policy", volume.spec.persistentVolumeReclaimPolicy.text)
    field(0, "Access Modes", AccessModes.text(volume.spec.accessModes))
    optional(0, "VolumeMode", volume.spec.volumeMode)
    field(0, "Capacity", volume.spec.capacity.storage.string ?? "0")
    affinity(volume.spec.nodeAffinity)
    field(0, "Message", volume.status.message.text)
    line(0, "Source:")
    // Beside the source there are objects that are none.
    let others: Set<String> = ["capacity", "claimRef", "nodeAffinity"]
    source(ofVolume: .object(volume.spec.object.filter { !others.contains($0.key) }))
  }

  private mutating func affinity(_ affinity: JSONTree) {
    guard affinity.required.exists else {
      line(0, "Node Affinity:\t<none>")
      return
    }
    line(0, "Node Affinity:\t")
    let terms = affinity.required.nodeSelectorTerms.array
    line(1, "Required Terms:\t" + (terms.isEmpty ? "<none>" : ""))
    for (i, term) in terms.enumerated() {
      let texts = term.matchExpressions.array.map { expression in
        let values = expression.values.array.map(\.text).joined(separator: ", ")
        return "\(expression.key.text) \(expression.operator.text.lowercased())"
          + (values.isEmpty ? "" : " [\(values)]")
      }
      list("Term \(i)", texts, indent: "    ")
    }
  }
}
