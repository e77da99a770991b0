/// Whether mounting a volume fails for any other reason.
struct VolumeMountFailed: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let pod = subject.pod else { return .notApplicable }
    guard let trouble = VolumeTrouble.newest(of: subject, in: context) else {
      guard subject.isBeingCreated else { return .no }
      return context.eventsGap(about: pod).map(CheckResult.unknown) ?? .no
    }
    // What was missing then and is there now will be mounted at the next try.
    if let missing = MissingReference(message: trouble.message), missing.existsNow(in: context) {
      return .no
    }
    // The kubelet's caches take a moment to fill for a new Pod.
    if trouble.volumeName?.hasPrefix("kube-api-access-") == true,
      trouble.message.contains("not registered") || trouble.message.contains("failed to sync")
    {
      return .no
    }
    return CheckResult(
      .yes, facts: ["volume": trouble.volumeName ?? "?", "message": trouble.message],
      evidence: [trouble.event.evidence])
  }
}
