import KubeClient

/// Whether everything is there that the template of a manifest names: ConfigMaps, Secrets and their
/// keys, claims and their classes, the ServiceAccount, the namespace.
///
/// Asked of manifests alone: of what runs, the Pods tell it themselves.
struct TemplateReferences: WorkloadCheck {
  /// Whether something is there.
  private enum Presence {
    case there
    /// With the names that are there instead.
    case absent([String])
    case unknown(Unavailable)
  }

  func answer(about workload: Workload, in context: CheckContext) async -> CheckResult {
    guard context.inventory.cluster.isManifestOnly else { return .notApplicable }
    let references = TemplateReference.all(of: workload) + Self.surroundings(of: workload, context)
    guard !references.isEmpty else { return .notApplicable }
    var unknown: Unavailable?
    for reference in references {
      switch Self.look(for: reference, in: context) {
      case .there: continue
      case .unknown(let reason): unknown = unknown ?? reason
      case .absent(let names):
        return missing(reference, existing: names, workload, in: context)
      }
    }
    guard let unknown else { return .yes }
    var result = CheckResult.unknown(unknown)
    result.hidesRoot = true
    return result
  }

  private func missing(
    _ reference: TemplateReference, existing names: [String], _ workload: Workload,
    in context: CheckContext
  ) -> CheckResult {
    let namespace = reference.kind.isNamespaced ? context.namespace : ""
    let object = ObjectReference(
      kind: reference.kind.rawValue, namespace: namespace, name: reference.name)
    var evidence = [
      Evidence(
        .spec, workload.reference, path: reference.path,
        value: reference.key ?? reference.name, command: ShellCommand.show(workload.reference))
    ]
    if reference.key != nil {
      evidence.append(
        Evidence(
          .spec, object, path: "data", value: names.isEmpty ? "∅" : names.joined(separator: ", ")))
    }
    return CheckResult(
      .no, confidence: .inferred,
      facts: [
        "kind": reference.kind.rawValue, "name": reference.name, "key": reference.key,
        "resource": reference.kind.resource,
        "existing": NearNames.list(names, near: reference.key ?? reference.name),
      ],
      evidence: evidence)
  }

  /// What the Pods need and the template does not name: the namespace, and the classes of claims.
  private static func surroundings(
    of workload: Workload, _ context: CheckContext
  ) -> [TemplateReference] {
    var references: [TemplateReference] = []
    // Nobody writes the namespaces down that are there anyhow; only a cluster can tell of them.
    if !context.inventory.cluster.mayBeElsewhere {
      references.append(
        TemplateReference(
          kind: .namespace, name: context.namespace, path: "metadata.namespace"))
    }
    return references
  }

  private static func look(
    for reference: TemplateReference, in context: CheckContext
  ) -> Presence {
    let inventory = context.inventory
    let (name, namespace) = (reference.name, context.namespace)
    switch reference.kind {
    case .configMap:
      let maps = inventory.configMap(name, in: namespace)
      return presence(
        of: reference, in: maps, context,
        keys: maps.named(name, in: namespace).map { ($0.keys, $0.hasKeys) })
    case .secret:
      let secrets = inventory.secret(name, in: namespace)
      return presence(
        of: reference, in: secrets, context,
        keys: secrets.named(name, in: namespace).map { ($0.keys, $0.hasKeys) })
    case .serviceAccount: return presence(of: reference, in: inventory.serviceAccounts, context)
    case .namespace: return presence(of: reference, in: inventory.namespaces(named: name), context)
    case .storageClass: return presence(of: reference, in: inventory.storageClasses, context)
    default: return presence(of: reference, in: inventory.claims, context)
    }
  }

  private static func presence<Object: KubernetesObject>(
    of reference: TemplateReference, in captured: Captured<Object>, _ context: CheckContext,
    keys: (names: [String], areRead: Bool)? = nil
  ) -> Presence {
    let namespace = Object.kind.isNamespaced ? context.namespace : ""
    if captured.named(reference.name, in: namespace) != nil {
      // One without any key is filled by somebody else.
      guard let key = reference.key, let keys, keys.areRead, !keys.names.isEmpty,
        !keys.names.contains(key)
      else { return .there }
      return .absent(keys.names)
    }
    let inventory = context.inventory
    if let reason = captured.unavailable ?? inventory.gap(Object.kind)
      ?? inventory.skipped(Object.kind, named: reference.name, in: namespace)
    {
      return .unknown(reason)
    }
    if inventory.cluster.mayBeElsewhere {
      return .unknown(
        Unavailable(
          .notCaptured, verb: "list", resource: Object.kind.resource, group: Object.kind.group,
          namespace: namespace))
    }
    return .absent(captured.inNamespace(namespace).map(\.name))
  }
}
