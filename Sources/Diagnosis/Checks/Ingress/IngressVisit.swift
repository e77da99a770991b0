import KubeClient

/// What a visit through the Ingress controller says.
enum IngressVisit {
  /// The route works.
  case served(VisitResult)
  /// It does not; the controller or the way to it says so.
  case failed(VisitResult)
  /// Nobody tried.
  case unknown(Unavailable)

  /// What the visit answered.
  var result: VisitResult? {
    switch self {
    case .served(let result), .failed(let result): result
    case .unknown: nil
    }
  }

  /// A visit to one backend of a route.
  struct OfBackend {
    var backend: IngressRoute.Backend
    var visit: IngressVisit
    var isPublic: Bool

    var isFailed: Bool { if case .failed = visit { true } else { false } }
    var isServed: Bool { if case .served = visit { true } else { false } }
    /// `HTTP 503`, else the error.
    var message: String? { visit.result.map(ServiceVisit.text) }

    /// Evidence of the visit; none where nobody tried.
    func evidence(of route: IngressRoute, controller: Pod?) -> [Evidence] {
      guard let result = visit.result else { return [] }
      let host = backend.host ?? ""
      let header: ShellCommand = host.isEmpty ? "" : " -H \("Host: \(host)")"
      let path = backend.path ?? "/"
      let command: ShellCommand? =
        if isPublic {
          "curl -v \("http://\(host)\(path)")" as ShellCommand
        } else {
          controller.map {
            "kubectl port-forward -n \($0.namespace) pod/\($0.name) 8080:80 & curl -v" + header
              + " \("http://127.0.0.1:8080\(path)")" as ShellCommand
          }
        }
      return [
        Evidence(
          .probe, route.ingress.reference, path: backend.text,
          value: result.status.map { "HTTP \($0)" }, text: result.message, command: command)
      ]
    }
  }

  /// Visits every distinct host and path of the route that leads to a Service.
  static func all(of route: IngressRoute, in context: CheckContext) async -> [OfBackend] {
    var visits: [OfBackend] = []
    for backend in route.backends where backend.backend.serviceName != nil {
      guard !visits.contains(where: { $0.backend.text == backend.text }) else { continue }
      let reading = await read(backend, of: route, in: context) { host, path in
        .ingress(
          namespace: route.ingress.namespace, name: route.ingress.name, host: host, path: path)
      }
      let visit = await judge(reading, of: backend, route: route, in: context)
      visits.append(OfBackend(backend: backend, visit: visit, isPublic: false))
    }
    return visits
  }

  /// Visits every distinct host and path of the route from outside.
  static func allPublic(of route: IngressRoute, in context: CheckContext) async -> [OfBackend] {
    var visits: [OfBackend] = []
    for backend in route.backends where backend.backend.serviceName != nil {
      guard !visits.contains(where: { $0.backend.text == backend.text }) else { continue }
      let reading = await read(backend, of: route, in: context) { host, path in
        .publicInternet(
          namespace: route.ingress.namespace, name: route.ingress.name, host: host, path: path)
      }
      let visit: IngressVisit =
        switch reading {
        case .unavailable(let reason): .unknown(reason)
        case .value(let result):
          if let status = result.status, ![502, 503, 504].contains(status) {
            .served(result)
          } else {
            .failed(result)
          }
        }
      visits.append(OfBackend(backend: backend, visit: visit, isPublic: true))
    }
    return visits
  }

  /// The controller Pod that a visit went through, else any that is ready.
  static func controller(
    of visit: OfBackend?, route: IngressRoute, in context: CheckContext
  ) -> Pod? {
    let pods = ControllerFinder(route.ingress, in: context).pods(in: context)
    guard let name = visit?.visit.result?.via else { return pods.first }
    return pods.first { $0.name == name }
      ?? context.inventory.everyPod.all.first { $0.name == name }
  }

  private static func read(
    _ backend: IngressRoute.Backend, of route: IngressRoute, in context: CheckContext,
    visit: (String, String) -> Visit
  ) async -> Reading<VisitResult> {
    let (host, path) = (backend.host ?? "", backend.path ?? "/")
    let reading = await context.reader.visit(visit(host, path))
    let plain = plainPart(of: path)
    guard reading.value == nil, plain != path else { return reading }
    return await context.reader.visit(visit(host, plain))
  }

  /// The part of a path before its first pattern: `/app(/|$)(.*)` is `/app`.
  private static func plainPart(of path: String) -> String {
    let plain = String(path.prefix { !"()[]{}*+?|^$\\".contains($0) })
    return plain.isEmpty ? "/" : plain
  }

  private static func judge(
    _ reading: Reading<VisitResult>, of backend: IngressRoute.Backend, route: IngressRoute,
    in context: CheckContext
  ) async -> IngressVisit {
    guard let result = reading.value else {
      return .unknown(
        reading.unavailable
          ?? Unavailable(
            .notSent, verb: "get", resource: "pods/portforward", namespace: route.ingress.namespace)
      )
    }
    guard let status = result.status else { return .failed(result) }
    guard [404, 502, 503, 504].contains(status) else { return .served(result) }
    // The application may say this itself; its Service then says the same.
    let own = await serviceStatus(behind: backend, route: route, in: context)
    if status == 404 {
      let isRoot = (backend.path ?? "/") == "/"
      return isRoot && own.map { $0 != 404 } ?? false ? .failed(result) : .served(result)
    }
    return own == status ? .served(result) : .failed(result)
  }

  private static func serviceStatus(
    behind backend: IngressRoute.Backend, route: IngressRoute, in context: CheckContext
  ) async -> Int? {
    guard let name = backend.backend.serviceName,
      let service = context.inventory.services.named(name, in: route.ingress.namespace),
      let port = RouteBackend.port(of: backend.backend, in: service)
    else { return nil }
    let reading = await context.reader.visit(
      .service(namespace: service.namespace, name: service.name, port: port.port))
    guard case .reached(let result) = ServiceVisit(proxied: reading, service: service) else {
      return nil
    }
    return result.status
  }
}
