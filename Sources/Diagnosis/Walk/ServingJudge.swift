import KubeClient

/// Says whether requests to an application are answered now, as far as that is proven.
struct ServingJudge {
  let context: CheckContext
  private var application: Application { context.application }

  /// True or false where the outermost declared entrance was visited, false where no Pod is ready,
  /// nil where nobody looked.
  func verdict() async -> Bool? {
    guard takesRequests else { return nil }
    for visits in [await outsideVisits(), await routeVisits()] where !visits.isEmpty {
      return visits.contains { $0.isServed && $0.visit.result?.isAnswer ?? false }
    }
    if hasNoReadyPod { return false }
    guard application.routes.isEmpty else { return nil }
    let visits = await serviceVisits()
    if !visits.isEmpty {
      let verdict = Self.together(visits.map(\.serves))
      if verdict == true, await isCutOffInside() { return nil }
      return verdict
    }
    guard application.services.isEmpty else { return nil }
    return Self.together(await podResults().map(\.serves))
  }

  /// One answer is proof; where none came, one that nobody understands leaves it open.
  private static func together(_ verdicts: [Bool?]) -> Bool? {
    if verdicts.contains(true) { return true }
    return verdicts.isEmpty || verdicts.contains(nil) ? nil : false
  }

  /// Whether anything leads to the application at all: a Job or a worker serves nobody.
  private var takesRequests: Bool {
    switch application.workload?.kind {
    case .job, .cronJob: false
    default:
      !application.services.isEmpty || !application.routes.isEmpty || declaresPorts
    }
  }

  private var declaresPorts: Bool {
    application.pods.contains { !$0.spec.containers.flatMap(\.ports).isEmpty }
  }

  private var hasNoReadyPod: Bool {
    guard let workload = application.workload, workload.hasStatus else { return false }
    if application.pods.isEmpty { return workload.wanted == 0 || application.missingPods != nil }
    return !application.pods.contains { $0.status?.conditions.of("Ready")?.isTrue == true }
  }

  private func routeVisits() async -> [IngressVisit.OfBackend] {
    var visits: [IngressVisit.OfBackend] = []
    for route in application.routes { visits += await IngressVisit.all(of: route, in: context) }
    return visits.filter { $0.visit.result != nil }
  }

  /// Nobody goes outside for this alone.
  private func outsideVisits() async -> [IngressVisit.OfBackend] {
    guard !context.reader.sendsVisits else { return [] }
    var visits: [IngressVisit.OfBackend] = []
    for route in application.routes {
      visits += await IngressVisit.allPublic(of: route, in: context)
    }
    return visits.filter { $0.visit.result != nil }
  }

  private func serviceVisits() async -> [ServiceVisit] {
    var visits: [ServiceVisit] = []
    for service in application.services {
      visits += await ServiceVisit.all(of: service, in: context).map(\.visit)
    }
    return visits.filter { $0.isReached || $0.isFailed }
  }

  /// Whether somebody inside the cluster does not get through: the API server, which does, goes
  /// neither by kube-proxy nor by names.
  private func isCutOffInside() async -> Bool {
    for service in application.services {
      if await ClusterIPAnswers().answer(about: service, in: context).answer == .no { return true }
      if await ClusterName().answer(about: service, in: context).answer == .no { return true }
    }
    return false
  }

  private func podResults() async -> [VisitResult] {
    var results: [VisitResult] = []
    for pod in application.pods where context.leavesOut(pod) == nil {
      for port in pod.spec.containers.flatMap(\.ports) where port.protocol == "TCP" {
        if let result = await context.visit(pod, port: port.containerPort).value {
          results.append(result)
        }
      }
    }
    return results
  }
}

extension VisitResult {
  /// Whether the application itself answered: a gateway's 502, 503 and 504 say that nobody did, and
  /// so does an error text without a status.
  var isAnswer: Bool {
    guard let status else { return false }
    return status < 500
  }
  /// Whether requests to a Pod are answered; nil where a server said nothing, or not in HTTP.
  fileprivate var serves: Bool? { isConnected && status == nil ? nil : isAnswer }
}
