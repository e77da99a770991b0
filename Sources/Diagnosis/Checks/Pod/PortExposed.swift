/// Whether the port that a visit failed on is open in the Pod: a refused connection says that
/// nothing listens there.
struct PortExposed: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let pod = subject.pod else { return .notApplicable }
    let visits = await PodVisits(of: pod, in: context)
    guard let failure = visits.failure(for: pod, in: context) else { return .notApplicable }
    return CheckResult(failure.result.isRefused ? .no : .yes)
  }
}
