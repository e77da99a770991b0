import KubeClient

/// Something by its name that the Pods of a template cannot start without.
struct TemplateReference {
  var kind: ObjectKind
  var name: String
  /// The key that has to be in it; nil where the whole object is meant.
  var key: String?
  /// The field that names it.
  var path: String

  /// All references of a workload's template that are not optional, in the order in which they stand.
  static func all(of workload: Workload) -> [TemplateReference] {
    let prefix = workload.kind == .cronJob ? "spec.jobTemplate.spec.template" : "spec.template"
    return all(of: workload.template.spec, at: "\(prefix).spec")
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
            kind: kind, name: source.name, key: source.key, path: "\(path).\(field).key"))
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
    for (kind, sources, field) in [
      (ObjectKind.configMap, volume.configMaps, "configMap"), (.secret, volume.secrets, "secret"),
    ] {
      for source in sources where !source.optional {
        let keys: [String?] = source.keys.isEmpty ? [nil] : source.keys
        references += keys.map {
          TemplateReference(kind: kind, name: source.name, key: $0, path: "\(path).\(field)")
        }
      }
    }
    return references
  }
}
