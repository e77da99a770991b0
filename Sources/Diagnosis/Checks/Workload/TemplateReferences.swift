import Flowchart
import KubeClient

/// Whether everything is there that the template of a manifest names: ConfigMaps, Secrets and their
/// keys, claims and their classes, the ServiceAccount, the namespace.
///
/// Asked of manifests alone: of what runs, the Pods tell it themselves.
struct TemplateReferences: WorkloadCheck {
  /// Whether something is there.
  private enum Presence {
    case there
    /// With the names of the objects that are there instead.
    case absent([String])
    /// The object is there, with these keys instead.
    case lacksKey([String])
    case unknown(Unavailable)
  }

  func answer(about workload: Workload, in context: CheckContext) async -> CheckResult {
    guard context.inventory.cluster.isManifestOnly else { return .notApplicable }
    let references = TemplateReference.all(of: workload) + Self.surroundings(of: workload, context)
    let pullSecrets = TemplateReference.pullSecrets(of: workload)
    guard !references.isEmpty || !pullSecrets.isEmpty else { return .notApplicable }
    var unknown: Unavailable?
    var found: [CheckResult] = []
    for reference in references {
      switch Self.look(for: reference, in: context) {
      case .there: continue
      case .unknown(let reason): unknown = unknown ?? reason
      case .absent(let names):
        found.append(missing(reference, existing: names, workload, in: context))
      case .lacksKey(let keys):
        found.append(missing(reference, existing: keys, isThere: true, workload, in: context))
      }
    }
    if !found.isEmpty { return Self.together(found) }
    guard let unknown else { return answer(about: pullSecrets, workload, in: context) }
    var result = CheckResult.unknown(unknown)
    result.hidesRoot = true
    return result
  }

  /// The first tells all: whoever suppresses it has to see what goes with it.
  private static func together(_ found: [CheckResult]) -> CheckResult {
    var result = found[0]
    let others = found.dropFirst().map { other in
      ["kind", "name", "key"].compactMap { other.facts[$0] }.joined(separator: "/")
    }
    if !others.isEmpty { result.facts["others"] = others.joined(separator: ", ") }
    result.evidence += found.dropFirst().flatMap(\.evidence).filter {
      !result.evidence.contains($0)
    }
    return result
  }

  /// One that works is enough, and images for everybody need none.
  private func answer(
    about pullSecrets: [TemplateReference], _ workload: Workload, in context: CheckContext
  ) -> CheckResult {
    var unknown: Unavailable?
    for reference in pullSecrets {
      switch Self.look(for: reference, in: context) {
      case .there: return .yes
      case .unknown(let reason): unknown = unknown ?? reason
      case .absent, .lacksKey: continue
      }
    }
    if let unknown { return .unknown(unknown) }
    guard let first = pullSecrets.first else { return .yes }
    var result = missing(first, existing: [], workload, in: context)
    result.severity = .warning
    return result
  }

  private func missing(
    _ reference: TemplateReference, existing names: [String], isThere: Bool = false,
    _ workload: Workload, in context: CheckContext
  ) -> CheckResult {
    let namespace = reference.kind.isNamespaced ? context.namespace : ""
    let object = ObjectReference(
      kind: reference.kind.rawValue, namespace: namespace, name: reference.name)
    let holder = reference.holder ?? workload.reference
    var evidence = [
      Evidence(
        .spec, holder, path: isThere ? reference.path : reference.namePath ?? reference.path,
        value: isThere ? reference.key ?? reference.name : reference.name,
        command: ShellCommand.show(holder))
    ]
    if reference.key != nil {
      evidence.append(
        Evidence(
          .spec, object, path: "data", value: isThere ? names.joined(separator: ", ") : "∅"))
    }
    return CheckResult(
      .no, confidence: .inferred,
      facts: [
        "holder": holder.description, "kind": reference.kind.rawValue, "name": reference.name,
        "key": reference.key,
        "resource": reference.kind.resource,
        "existing": NearNames.list(names, near: isThere ? reference.key ?? "" : reference.name),
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
    // Claims that are in the cluster have their volumes, or wait for them already.
    return references
      + TemplateReference.storageClasses(of: workload) { name in
        let claim = context.inventory.claims.named(name, in: context.namespace)
        return claim.flatMap { context.inventory.cluster.locations[$0.reference] == nil ? nil : $0 }
      }
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
    case .storageClass: return storageClass(reference, in: context)
    default:
      let found = presence(of: reference, in: inventory.claims, context)
      if case .there = found { return .there }
      return isMadeByStatefulSet(name, in: context) ? .there : found
    }
  }

  /// Whether a claim is one that a StatefulSet makes for its Pods, TEMPLATE-STATEFULSET-ORDINAL.
  private static func isMadeByStatefulSet(_ claim: String, in context: CheckContext) -> Bool {
    context.inventory.statefulSets.inNamespace(context.namespace).contains { statefulSet in
      statefulSet.claimTemplates.contains { template in
        let beginning = "\(template.name)-\(statefulSet.name)-"
        guard claim.hasPrefix(beginning) else { return false }
        return Int(claim.dropFirst(beginning.count)).map(statefulSet.hasPod) ?? false
      }
    }
  }

  /// Volumes made by hand may carry a class name that no object has.
  private static func storageClass(
    _ reference: TemplateReference, in context: CheckContext
  ) -> Presence {
    let inventory = context.inventory
    let found = presence(of: reference, in: inventory.storageClasses, context)
    if case .there = found { return .there }
    if inventory.volumes.all.contains(where: { $0.storageClassName == reference.name }) {
      return .there
    }
    guard case .absent = found,
      let reason = inventory.volumes.unavailable ?? inventory.gap(.persistentVolume)
    else { return found }
    return .unknown(reason)
  }

  private static func presence<Object: KubernetesObject>(
    of reference: TemplateReference, in captured: Captured<Object>, _ context: CheckContext,
    keys: (names: [String], areRead: Bool)? = nil
  ) -> Presence {
    let namespace = Object.kind.isNamespaced ? context.namespace : ""
    let inventory = context.inventory
    if captured.named(reference.name, in: namespace) != nil {
      // One without any key is filled by somebody else.
      guard let key = reference.key, let keys, keys.areRead, !keys.names.isEmpty,
        !keys.names.contains(key)
      else { return .there }
      let maker = inventory.cluster.maker(of: Object.kind, named: reference.name, in: namespace)
      guard let maker, maker.names != nil else { return .lacksKey(keys.names) }
      return .unknown(maker.doubt(about: Object.kind, named: reference.name, in: namespace))
    }
    if let reason = captured.unavailable ?? inventory.gap(Object.kind)
      ?? inventory.skipped(Object.kind, named: reference.name, in: namespace)
    {
      return .unknown(reason)
    }
    let existing = captured.inNamespace(namespace).map(\.name)
    let doubt = context.doubt(
      about: Object.kind, named: reference.name, in: namespace, among: existing)
    return doubt.map(Presence.unknown) ?? .absent(existing)
  }
}
