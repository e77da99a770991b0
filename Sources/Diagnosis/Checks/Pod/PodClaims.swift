import KubeClient

/// The first claim of a Pod that keeps it from running.
struct BadClaim {
  var name: String
  /// Nil where the claim does not exist.
  var claim: PersistentVolumeClaim?

  /// Looks at every claim of a Pod; `.unavailable` where claims could not be read.
  static func find(for subject: PodSubject, in context: CheckContext) -> Reading<BadClaim?> {
    guard let pod = subject.pod else { return .value(nil) }
    for volume in pod.spec.volumes {
      guard
        let name = volume.claimName
          ?? (volume.isEphemeralClaim ? "\(pod.name)-\(volume.name)" : nil)
      else { continue }
      if let reason = context.inventory.claims.unavailable {
        // The scheduler may say it all the same.
        guard let said = SchedulerMessage(about: pod, in: context),
          said.mentions("persistentvolumeclaim \"\(name)\" not found")
        else { return .unavailable(reason) }
        return .value(BadClaim(name: name))
      }
      guard let claim = context.inventory.claims.named(name, in: pod.namespace) else {
        return .value(BadClaim(name: name))
      }
      if claim.phase == "Lost" { return .value(BadClaim(name: name, claim: claim)) }
      guard claim.phase == "Pending", !waitsForPod(claim, in: context) else { continue }
      // Which claims wait for their Pod by design stands in the StorageClass.
      if let reason = context.inventory.storageClasses.unavailable,
        SchedulerMessage(about: pod, in: context)?.mentions("unbound immediate") != true,
        provisioningFailure(of: claim, in: context) == nil
      {
        return .unavailable(reason)
      }
      return .value(BadClaim(name: name, claim: claim))
    }
    return .value(nil)
  }

  /// A claim of a class that binds with its first Pod is Pending by design until that Pod has a node.
  private static func waitsForPod(_ claim: PersistentVolumeClaim, in context: CheckContext) -> Bool
  {
    let words = context.inventory.events(about: claim.reference).map(\.reason)
    if let newest = words.first, ["WaitForFirstConsumer", "WaitForPodScheduled"].contains(newest) {
      return true
    }
    guard let name = claim.storageClassName ?? defaultClass(in: context)?.name,
      let storageClass = context.inventory.storageClasses.named(name)
    else { return false }
    return storageClass.volumeBindingMode == "WaitForFirstConsumer"
      && provisioningFailure(of: claim, in: context) == nil
  }

  static func defaultClass(in context: CheckContext) -> StorageClass? {
    context.inventory.storageClasses.all.first(where: \.isDefault)
  }

  /// The newest word of a provisioner that failed.
  static func provisioningFailure(
    of claim: PersistentVolumeClaim, in context: CheckContext
  ) -> Event? {
    context.inventory.events(about: claim.reference).first { $0.reason == "ProvisioningFailed" }
  }

  /// Why the claim waits, in its controller's words.
  func lastWord(in context: CheckContext) -> Event? {
    guard let claim else { return nil }
    return context.inventory.events(about: claim.reference).first {
      ["ProvisioningFailed", "FailedBinding", "ExternalProvisioning", "WaitForPodScheduled"]
        .contains($0.reason)
    }
  }

  /// What the texts about claims need.
  func facts(in context: CheckContext) -> [String: String?] {
    let storageClass =
      claim?.storageClassName ?? Self.defaultClass(in: context)?.name
    return [
      "claim": name, "class": storageClass == "" ? "\"\"" : storageClass ?? "-",
      "phase": claim?.phase, "size": claim?.requestedStorage ?? "?",
      "modes": claim?.accessModes.joined(separator: ", "),
    ]
  }

  /// The claim's phase as evidence.
  func evidence(in context: CheckContext) -> [Evidence] {
    let reference = ObjectReference(
      kind: ObjectKind.persistentVolumeClaim.rawValue, namespace: context.namespace, name: name)
    let command: ShellCommand = "kubectl describe pvc \(name) -n \(context.namespace)"
    guard let claim else {
      return [
        Evidence(
          .spec, context.application.target, path: "spec.volumes[].persistentVolumeClaim.claimName",
          value: name, command: "kubectl get pvc -n \(context.namespace)")
      ]
    }
    return [
      Evidence(.status, reference, path: "status.phase", value: claim.phase, command: command)
    ] + (lastWord(in: context).map { [$0.evidence] } ?? [])
  }
}
