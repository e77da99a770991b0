import KubeClient

extension Description {
  /// The volumes of a Pod or template.
  mutating func volumes(_ volumes: [JSONTree], indent: String = "") {
    line(0, "\(indent)Volumes:" + (volumes.isEmpty ? "\t<none>" : ""))
    for volume in volumes {
      line(1, "\(indent.isEmpty ? "" : " ")\(volume.name.text):")
      source(ofVolume: volume)
    }
  }

  /// Where a volume's contents come from. Kinds that have become rare show their fields in the order
  /// of the alphabet.
  mutating func source(ofVolume volume: JSONTree) {
    func optional(_ source: JSONTree) -> String { "\(source.optional.bool ?? false)" }
    let fields: [(String, String)]
    if volume.hostPath.exists {
      fields = [
        ("Type", "HostPath (bare host directory volume)"), ("Path", volume.hostPath.path.text),
        ("HostPathType", volume.hostPath.type.exists ? volume.hostPath.type.text : "<none>"),
      ]
    } else if volume.emptyDir.exists {
      let limit = volume.emptyDir.sizeLimit.text
      let isSet = (Quantity(limit)?.milli ?? 0) > 0
      fields = [
        ("Type", "EmptyDir (a temporary directory that shares a pod's lifetime)"),
        ("Medium", volume.emptyDir.medium.text), ("SizeLimit", isSet ? limit : "<unset>"),
      ]
    } else if volume.secret.exists {
      fields = [
        ("Type", "Secret (a volume populated by a Secret)"),
        ("SecretName", volume.secret.secretName.text), ("Optional", optional(volume.secret)),
      ]
    } else if volume.configMap.exists {
      fields = [
        ("Type", "ConfigMap (a volume populated by a ConfigMap)"),
        ("Name", volume.configMap.name.text), ("Optional", optional(volume.configMap)),
      ]
    } else if volume.persistentVolumeClaim.exists {
      let claim = volume.persistentVolumeClaim
      fields = [
        (
          "Type",
          "PersistentVolumeClaim (a reference to a PersistentVolumeClaim in the same namespace)"
        ),
        ("ClaimName", claim.claimName.text), ("ReadOnly", "\(claim.readOnly.bool ?? false)"),
      ]
    } else if volume.nfs.exists {
      fields = [
        ("Type", "NFS (an NFS mount that lasts the lifetime of a pod)"),
        ("Server", volume.nfs.server.text), ("Path", volume.nfs.path.text),
        ("ReadOnly", "\(volume.nfs.readOnly.bool ?? false)"),
      ]
    } else if volume.local.exists {
      fields = [
        ("Type", "LocalVolume (a persistent volume backed by local storage on a node)"),
        ("Path", volume.local.path.text),
      ]
    } else if volume.csi.exists {
      fields = Self.csi(volume.csi)
    } else if volume.projected.exists {
      fields = Self.projected(volume.projected)
    } else if volume.downwardAPI.exists {
      field(2, "Type", "DownwardAPI (a volume populated by information about the pod)")
      line(2, "Items:")
      for item in volume.downwardAPI.items.array {
        let source =
          item.fieldRef.exists ? item.fieldRef.fieldPath : item.resourceFieldRef.resource
        line(3, "\(source.text) -> \(item.path.text)")
      }
      return
    } else if let (kind, source) = volume.sortedFields.first(where: { !$0.value.object.isEmpty }) {
      fields =
        [("Type", Self.title(kind))]
        + source.sortedFields.map { (Self.title($0.key), GoText.plain($0.value)) }
    } else {
      line(1, "<unknown>")
      return
    }
    for (title, value) in fields { title.isEmpty ? line(2, "\t\(value)") : field(2, title, value) }
  }

  private static func title(_ field: String) -> String {
    field.prefix(1).uppercased() + field.dropFirst()
  }

  private static func csi(_ csi: JSONTree) -> [(String, String)] {
    var fields = [
      ("Type", "CSI (a Container Storage Interface (CSI) volume source)"),
      ("Driver", csi.driver.text), ("FSType", csi.fsType.text),
    ]
    if csi.volumeHandle.exists { fields.append(("VolumeHandle", csi.volumeHandle.text)) }
    fields.append(("ReadOnly", "\(csi.readOnly.bool ?? false)"))
    let attributes = csi.volumeAttributes.sortedFields.map { "\($0.key)=\($0.value.text)" }
    if attributes.isEmpty { fields.append(("VolumeAttributes", "<none>")) }
    for (i, attribute) in attributes.enumerated() {
      fields.append((i == 0 ? "VolumeAttributes" : "", attribute))
    }
    return fields
  }

  private static func projected(_ projected: JSONTree) -> [(String, String)] {
    let title = "Projected (a volume that contains injected data from multiple sources)"
    return [("Type", title)]
      + projected.sources.array.flatMap { source -> [(String, String)] in
        let held = source.secret.exists ? source.secret : source.configMap
        let optional = "\(held.optional.bool ?? false)"
        if source.secret.exists {
          return [("SecretName", source.secret.name.text), ("Optional", optional)]
        }
        if source.downwardAPI.exists { return [("DownwardAPI", "true")] }
        if source.configMap.exists {
          return [("ConfigMapName", source.configMap.name.text), ("Optional", optional)]
        }
        let seconds = source.serviceAccountToken.expirationSeconds
        return seconds.exists ? [("TokenExpirationSeconds", seconds.text)] : []
      }
  }
}
