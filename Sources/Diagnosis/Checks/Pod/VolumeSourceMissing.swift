import KubeClient

/// Whether a volume mounts a ConfigMap or Secret, or a key of one, that is missing.
struct VolumeSourceMissing: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let pod = subject.pod else { return .notApplicable }
    if let trouble = VolumeTrouble.newest(of: subject, in: context) {
      let volume = pod.spec.volumes.first { $0.name == trouble.volumeName }
      if let missing = MissingReference(message: trouble.message, volume: volume),
        !missing.existsNow(in: context)
      {
        var facts = missing.facts(in: context)
        facts["volume"] = trouble.volumeName ?? "?"
        return CheckResult(.yes, facts: facts, evidence: [trouble.event.evidence])
      }
      return .no
    }
    return declared(pod, in: context)
  }

  /// Without an event, which expires after an hour, the declarations tell.
  private func declared(_ pod: Pod, in context: CheckContext) -> CheckResult {
    // A container that has started has its volumes.
    guard pod.status?.phase == "Pending", pod.spec.nodeName != nil,
      pod.status?.initContainerStatuses.allSatisfy({
        $0.state.waiting != nil && $0.restartCount == 0
      }) ?? true,
      pod.status?.containerStatuses.allSatisfy({
        ["ContainerCreating", "PodInitializing"].contains($0.state.waiting?.reason ?? "")
      }) ?? true
    else { return .no }
    var unread: Unavailable?
    for volume in pod.spec.volumes {
      let sources =
        volume.secrets.map { (ObjectKind.secret, $0) }
        + volume.configMaps.map { (ObjectKind.configMap, $0) }
      for (kind, source) in sources
      where !source.optional && !MissingReference.publishedByCluster.contains(source.name) {
        let unavailable =
          kind == .secret
          ? context.inventory.secrets.unavailable : context.inventory.configMaps.unavailable
        if let unavailable {
          unread = unread ?? unavailable
          continue
        }
        var reference = MissingReference(kind: kind, name: source.name, key: nil)
        if reference.existsNow(in: context) {
          guard kind == .configMap, !source.keys.isEmpty,
            let keys = context.inventory.configMap(source.name, in: pod.namespace)
              .named(source.name, in: pod.namespace)?.keys,
            let key = source.keys.first(where: { !keys.contains($0) })
          else { continue }
          reference.key = key
        }
        var facts = reference.facts(in: context)
        facts["volume"] = volume.name
        return CheckResult(
          .yes, confidence: .inferred, facts: facts,
          evidence: [
            Evidence(
              .spec, pod.reference, path: "spec.volumes[\(volume.name)]", value: source.name,
              command: reference.command(in: context))
          ])
      }
    }
    // Without events only the objects themselves could tell.
    guard let unread, context.eventsGap(about: pod) != nil else { return .no }
    return .unknown(unread)
  }
}

extension MissingReference {
  /// Names an object, or a key of one, without a message.
  init(kind: ObjectKind, name: String, key: String?) {
    self.kind = kind
    self.name = name
    self.key = key
  }
}
