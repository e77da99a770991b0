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
    var entrance: RouteVisit.Entrance

    var isFailed: Bool { if case .failed = visit { true } else { false } }
    var isServed: Bool { if case .served = visit { true } else { false } }
    /// `HTTP 503`, else the error.
    var message: String? { visit.result.map(ServiceVisit.text) }

    /// Evidence of the visit; none where nobody tried.
    func evidence(of route: IngressRoute, controller: Pod?) -> [Evidence] {
      guard let result = visit.result else { return [] }
      return [
        Evidence(
          .probe, route.ingress.reference, path: backend.text,
          value: VisitEvidence.value(of: result), text: result.message,
          command: ShellCommand.visit(backend, entrance, controller: controller),
          sent: result.sent)
      ]
    }
  }

  /// Visits every distinct host and path of the route that leads to a Service; over TLS as well where
  /// the plain answer says no more than that one should come that way, or where there is no plain one.
  static func all(of route: IngressRoute, in context: CheckContext) async -> [OfBackend] {
    var visits: [OfBackend] = []
    for var visit in await plain(of: route, in: context) {
      let backend = visit.backend
      if wantsTLS(visit, route) {
        let reading = await context.visit(backend, of: route.ingress, .controllerTLS)
        // Some controllers turn away who shows no certificate.
        if reading.value?.status != nil {
          visit.visit = await judge(reading, of: backend, route: route, in: context)
          visit.entrance = .controllerTLS
        }
      }
      visits.append(visit)
    }
    return visits
  }

  /// Visits every distinct host and path of the route in plain HTTP.
  static func plain(of route: IngressRoute, in context: CheckContext) async -> [OfBackend] {
    var visits: [OfBackend] = []
    for backend in distinct(route, in: context) {
      let reading = await context.visit(backend, of: route.ingress, .controller)
      let visit = await judge(reading, of: backend, route: route, in: context)
      visits.append(OfBackend(backend: backend, visit: visit, entrance: .controller))
    }
    return visits
  }

  /// Whether the route wants TLS, and the plain answer is a way there or none at all.
  private static func wantsTLS(_ visit: OfBackend, _ route: IngressRoute) -> Bool {
    let secure = RouteVisit(
      backend: visit.backend, ingress: route.ingress, entrance: .controllerTLS)
    guard secure.isSecure else { return false }
    guard let result = visit.visit.result else { return true }
    let location = result.location?.lowercased() ?? ""
    return location.hasPrefix("https://" + secure.host.lowercased())
  }

  /// Visits every distinct host and path of the route from outside.
  static func allPublic(of route: IngressRoute, in context: CheckContext) async -> [OfBackend] {
    var visits: [OfBackend] = []
    for backend in distinct(route, in: context) {
      let visit: IngressVisit =
        switch await context.visit(backend, of: route.ingress, .outside) {
        case .unavailable(let reason): .unknown(reason)
        case .value(let result):
          if result.failedStep == .resolve, backend.host?.hasPrefix("*.") ?? false {
            // Not every name that a pattern covers need have an address.
            .unknown(notSent(to: backend, of: route, .outside, result.message))
          } else if let status = result.status, ![502, 503, 504].contains(status) {
            .served(result)
          } else {
            .failed(result)
          }
        }
      visits.append(OfBackend(backend: backend, visit: visit, entrance: .outside))
    }
    return visits
  }

  /// The most hosts and paths of a route that are visited where visits are sent.
  private static let routesVisited = 5

  /// The backends that are Services, each host and path once.
  static func distinct(
    _ route: IngressRoute, in context: CheckContext
  ) -> [IngressRoute.Backend] {
    var backends: [IngressRoute.Backend] = []
    for backend in route.backends where backend.backend.serviceName != nil {
      if !backends.contains(where: { $0.text == backend.text }) { backends.append(backend) }
    }
    return context.reader.sendsVisits ? Array(backends.prefix(routesVisited)) : backends
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

  private static func judge(
    _ reading: Reading<VisitResult>, of backend: IngressRoute.Backend, route: IngressRoute,
    in context: CheckContext
  ) async -> IngressVisit {
    switch reading {
    case .unavailable(let reason): return .unknown(reason)
    case .value(let result):
      guard let status = result.status else {
        // Who keeps everybody waiting is slow, which is no fault of the controller.
        if context.reader.sendsVisits, result.isConnected,
          await isSilent(behind: backend, route: route, in: context)
        {
          return .unknown(notSent(to: backend, of: route, .controller, result.message))
        }
        return .failed(result)
      }
      // The controller hands on what a TLS server says of plain requests.
      if result.speaks == .tls { return .failed(result) }
      guard [404, 502, 503, 504].contains(status) else { return .served(result) }
      // The application may say this itself; its Service then says the same.
      let path = backend.path ?? "/"
      if status == 404, path != "/" || backend.host?.hasPrefix("*.") ?? false {
        return .served(result)
      }
      let own = await serviceStatus(behind: backend, route: route, in: context)
      if status == 404 { return own.map { $0 != 404 } ?? false ? .failed(result) : .served(result) }
      return own == status ? .served(result) : .failed(result)
    }
  }

  private static func notSent(
    to backend: IngressRoute.Backend, of route: IngressRoute, _ entrance: RouteVisit.Entrance,
    _ message: String?
  ) -> Unavailable {
    RouteVisit(backend: backend, ingress: route.ingress, entrance: entrance)
      .declared(by: nil).place.notSent(message)
  }

  private static func isSilent(
    behind backend: IngressRoute.Backend, route: IngressRoute, in context: CheckContext
  ) async -> Bool {
    let answer = await serviceVisit(behind: backend, route: route, in: context)?.value
    return answer.map { $0.status == nil && $0.message?.contains("no answer within") ?? false }
      ?? false
  }

  private static func serviceStatus(
    behind backend: IngressRoute.Backend, route: IngressRoute, in context: CheckContext
  ) async -> Int? {
    guard let name = backend.backend.serviceName,
      let service = context.inventory.services.named(name, in: route.ingress.namespace),
      let reading = await serviceVisit(behind: backend, route: route, in: context),
      case .reached(let result) = ServiceVisit(proxied: reading, service: service)
    else { return nil }
    return result.status
  }

  /// Visits the Service of a backend at the path that leads there; nil where it is not known.
  private static func serviceVisit(
    behind backend: IngressRoute.Backend, route: IngressRoute, in context: CheckContext
  ) async -> Reading<VisitResult>? {
    guard let name = backend.backend.serviceName,
      let service = context.inventory.services.named(name, in: route.ingress.namespace),
      let port = RouteBackend.port(of: backend.backend, in: service)
    else { return nil }
    // Rewritten paths are the controller's business; the Service may know other ones.
    let plain = RouteVisit.plainPart(of: backend.path ?? "/")
    return await context.visit(service, port: port, path: plain == backend.path ? plain : "/")
  }
}
