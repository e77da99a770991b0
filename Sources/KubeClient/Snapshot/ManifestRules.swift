/// What the API server refuses though every field is of the right type, as far as it is simple and sure.
enum ManifestRules {
  /// The objects of manifests that no API server takes, with the reason.
  static func refused(_ shelves: [ObjectKind: any Shelf]) -> [SkippedObject] {
    problems(of: Deployment.self, in: shelves) {
      labels($0.selector, $0.template) + mounts($0.template)
    }
      + problems(of: ReplicaSet.self, in: shelves) { set in
        set.template.map { labels(set.selector, $0) + mounts($0) } ?? []
      }
      + problems(of: StatefulSet.self, in: shelves) {
        labels($0.selector, $0.template) + mounts($0.template, and: $0.claimTemplates.map(\.name))
      }
      + problems(of: DaemonSet.self, in: shelves) {
        labels($0.selector, $0.template) + mounts($0.template)
      }
      + problems(of: Job.self, in: shelves) { mounts($0.spec.template) }
      + problems(of: CronJob.self, in: shelves) {
        mounts($0.jobSpec.template, at: "spec.jobTemplate.spec.template.")
      }
      + problems(of: Pod.self, in: shelves) { mounts(PodTemplate(of: $0), at: "") }
      + problems(of: Service.self, in: shelves, ports(of:))
  }

  private static func problems<Object: KubernetesObject>(
    of type: Object.Type, in shelves: [ObjectKind: any Shelf], _ rule: (Object) -> [String]
  ) -> [SkippedObject] {
    ((shelves[Object.kind] as? TypedShelf<Object>)?.objects ?? []).compactMap { object in
      rule(object).first.map {
        SkippedObject(
          kind: Object.kind.rawValue, namespace: object.namespace, name: object.name, problem: $0)
      }
    }
  }

  /// A selector has to select what the template makes.
  private static func labels(_ selector: LabelSelector?, _ template: PodTemplate) -> [String] {
    guard let selector, !selector.matches(template.labels) else { return [] }
    return ["spec.selector: does not match the labels of the template"]
  }

  /// What is mounted has to be a volume. What is injected into Pods may bring volumes of its own.
  private static func mounts(
    _ template: PodTemplate, and claims: [String] = [], at path: String = "spec.template."
  ) -> [String] {
    let notes = Array(template.labels.keys) + Array(template.annotations.keys)
    guard !notes.contains(where: { $0.contains("inject") }) else { return [] }
    let volumes = Set(template.spec.volumes.map(\.name) + claims)
    for (list, containers) in [
      ("initContainers", template.spec.initContainers), ("containers", template.spec.containers),
    ] {
      for (index, container) in containers.enumerated() {
        if let mount = container.volumeMounts.first(where: { !volumes.contains($0.name) }) {
          let field = "\(path)spec.\(list)[\(index)].volumeMounts"
          return ["\(field): \(mount.name) is no volume of the Pod"]
        }
      }
    }
    return []
  }

  /// Several ports have to be told apart by their names, and by number and protocol.
  private static func ports(of service: Service) -> [String] {
    guard service.ports.count > 1, service.type != "ExternalName" else { return [] }
    var names: Set<String> = []
    var numbers: Set<String> = []
    for (index, port) in service.ports.enumerated() {
      guard let name = port.name, !name.isEmpty else {
        return ["spec.ports[\(index)].name: is needed where there are several ports"]
      }
      let isNew =
        names.insert(name).inserted && numbers.insert("\(port.port)/\(port.protocol)").inserted
      if !isNew { return ["spec.ports[\(index)]: is there already"] }
    }
    return []
  }
}
