import KubeClient

/// Says whether requests to an application are answered now, as far as that is proven.
struct ServingJudge {
  let application: Application
  let reader: any ClusterReader

  /// True or false where the outermost declared entrance was visited, false where no Pod is ready,
  /// nil where nobody looked.
  func verdict() async -> Bool? {
    guard takesRequests else { return nil }
    for visits in [await results(of: publicVisits), await results(of: routeVisits)]
    where !visits.isEmpty {
      return visits.contains(where: \.isAnswer)
    }
    if hasNoReadyPod { return false }
    guard application.routes.isEmpty else { return nil }
    let visits = await results(of: serviceVisits)
    if !visits.isEmpty { return visits.contains(where: \.isAnswer) }
    guard application.services.isEmpty else { return nil }
    let pods = await results(of: podVisits)
    return pods.isEmpty ? nil : pods.contains(where: \.isAnswer)
  }

  /// Whether anything leads to the application at all: a Job or a worker serves nobody.
  private var takesRequests: Bool {
    switch application.workload?.kind {
    case .job, .cronJob: false
    default:
      !application.services.isEmpty || !application.routes.isEmpty || !podVisits.isEmpty
    }
  }

  private var hasNoReadyPod: Bool {
    guard let workload = application.workload, workload.hasStatus else { return false }
    if application.pods.isEmpty { return workload.wanted == 0 || application.missingPods != nil }
    return !application.pods.contains { $0.status?.conditions.of("Ready")?.isTrue == true }
  }

  private var routeVisits: [Visit] {
    visits { .ingress(namespace: $0, name: $1, host: $2, path: $3) }
  }

  private var publicVisits: [Visit] {
    visits { .publicInternet(namespace: $0, name: $1, host: $2, path: $3) }
  }

  /// A visit to every host and path of the routes, made of namespace, name, host and path.
  private func visits(_ visit: (String, String, String, String) -> Visit) -> [Visit] {
    application.routes.flatMap { route in
      route.backends.map {
        visit(route.ingress.namespace, route.ingress.name, $0.host ?? "", $0.path ?? "/")
      }
    }
  }

  private var serviceVisits: [Visit] {
    application.services.flatMap { service in
      service.ports.map {
        Visit.service(namespace: service.namespace, name: service.name, port: $0.port)
      }
    }
  }

  private var podVisits: [Visit] {
    application.pods.flatMap { pod in
      pod.spec.containers.flatMap(\.ports).map {
        Visit.pod(namespace: pod.namespace, name: pod.name, port: $0.containerPort)
      }
    }
  }

  private func results(of visits: [Visit]) async -> [VisitResult] {
    var results: [VisitResult] = []
    for visit in visits {
      if let result = await reader.visit(visit).value { results.append(result) }
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
}
