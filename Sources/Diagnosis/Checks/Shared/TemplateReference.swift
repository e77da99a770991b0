import KubeClient

/// Something by its name that the Pods of a template need.
struct TemplateReference {
  var kind: ObjectKind
  var name: String
  /// The key that has to be in it; nil where the whole object is meant.
  var key: String?
  /// The object that names it; nil where it is the workload.
  var holder: ObjectReference?
  /// The field that names it, or its key.
  var path: String
  /// The field that names it; nil where no key is meant.
  var namePath: String?

  /// All references of a workload's template without which its Pods cannot start, in the order in which
  /// they stand.
  static func all(of workload: Workload) -> [TemplateReference] {
    var references = all(of: workload.template.spec, at: specPath(of: workload))
    for (index, claim) in (workload.statefulSet?.claimTemplates ?? []).enumerated() {
      references += storageClass(of: claim).map { name in
        TemplateReference(
          kind: .storageClass, name: name,
          path: "spec.volumeClaimTemplates[\(index)].spec.storageClassName")
      }
    }
    return references
  }

  /// The Secrets with which a workload's images are pulled; the kubelet pulls without one that is
  /// missing.
  static func pullSecrets(of workload: Workload) -> [TemplateReference] {
    workload.template.spec.imagePullSecrets.filter { !$0.isEmpty }.map { name in
      TemplateReference(
        kind: .secret, name: name,
        path: "\(specPath(of: workload)).imagePullSecrets[\(name)].name")
    }
  }

  /// The classes that the claims of a workload name.
  static func storageClasses(
    of workload: Workload, claims: (String) -> PersistentVolumeClaim?
  ) -> [TemplateReference] {
    workload.template.spec.volumes.compactMap(\.claimName).compactMap(claims).flatMap { claim in
      storageClass(of: claim).map { name in
        TemplateReference(
          kind: .storageClass, name: name, holder: claim.reference, path: "spec.storageClassName")
      }
    }
  }

  /// The class by which a claim gets its volume, none or one: an empty name asks for a volume without a
  /// class, none for the default class, and who names the volume needs no class.
  private static func storageClass(of claim: PersistentVolumeClaim) -> [String] {
    guard (claim.volumeName ?? "").isEmpty, let name = claim.storageClassName, !name.isEmpty else {
      return []
    }
    return [name]
  }

  private static func specPath(of workload: Workload) -> String {
    "\(workload.templatePath)spec"
  }

  private static func all(of spec: PodSpec, at path: String) -> [TemplateReference] {
    var references: [TemplateReference] = []
    if let account = spec.serviceAccountName, !account.isEmpty, account != "default" {
      references.append(
        TemplateReference(
          kind: .serviceAccount, name: account, path: "\(path).serviceAccountName"))
    }
    for (list, containers) in [
      ("initContainers", spec.initContainers), ("containers", spec.containers),
    ] {
      for container in containers {
        references += all(of: container, at: "\(path).\(list)[\(container.name)]")
      }
    }
    for volume in spec.volumes {
      references += all(of: volume, at: "\(path).volumes[\(volume.name)]")
    }
    return references.filter {
      !$0.name.isEmpty && !MissingReference.publishedByCluster.contains($0.name)
    }
  }

  private static func all(of container: Container, at path: String) -> [TemplateReference] {
    var references: [TemplateReference] = []
    for variable in container.env {
      let path = "\(path).env[\(variable.name)].valueFrom"
      let sources = [
        (ObjectKind.configMap, variable.configMapKey, "configMapKeyRef"),
        (.secret, variable.secretKey, "secretKeyRef"),
      ]
      for case (let kind, let source?, let field) in sources where !source.optional {
        references.append(
          TemplateReference(
            kind: kind, name: source.name, key: source.key, path: "\(path).\(field).key",
            namePath: "\(path).\(field).name"))
      }
    }
    for (index, source) in container.envFrom.enumerated() {
      let sources = [
        (ObjectKind.configMap, source.configMap, "configMapRef"),
        (.secret, source.secret, "secretRef"),
      ]
      for case (let kind, let whole?, let field) in sources where !whole.optional {
        references.append(
          TemplateReference(
            kind: kind, name: whole.name, path: "\(path).envFrom[\(index)].\(field).name"))
      }
    }
    return references
  }

  private static func all(of volume: Volume, at path: String) -> [TemplateReference] {
    var references: [TemplateReference] = []
    if let claim = volume.claimName {
      references.append(
        TemplateReference(
          kind: .persistentVolumeClaim, name: claim,
          path: "\(path).persistentVolumeClaim.claimName"))
    }
    for (kind, sources) in [(ObjectKind.configMap, volume.configMaps), (.secret, volume.secrets)] {
      for source in sources where !source.optional {
        let path = "\(path).\(source.path)"
        let namePath = "\(path).\(source.path == "secret" ? "secretName" : "name")"
        if source.keys.isEmpty {
          references.append(TemplateReference(kind: kind, name: source.name, path: namePath))
        }
        references += source.keys.enumerated().map { index, key in
          TemplateReference(
            kind: kind, name: source.name, key: key, path: "\(path).items[\(index)].key",
            namePath: namePath)
        }
      }
    }
    return references
  }
}
