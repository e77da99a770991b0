import KubeClient

/// The way of requests from an Ingress' controller to a Service.
struct PolicyHop {
  var route: IngressRoute
  var port: ServicePort
  /// A Pod of the controller.
  var controller: Pod

  /// The ways to a Service on which Ingresses of the application lead; controllers on the node's own
  /// network are left out, policies seldom see them.
  static func all(
    to service: Service, by routes: [IngressRoute], in context: CheckContext
  ) -> [PolicyHop] {
    guard service.namespace == context.namespace else { return [] }
    var result: [PolicyHop] = []
    for route in routes {
      let backends = route.backends.filter { $0.backend.serviceName == service.name }
      guard !backends.isEmpty else { continue }
      let finder = ControllerFinder(route.ingress, in: context)
      guard let controller = finder.pods(in: context).first(where: ServicePods.isReady),
        !controller.spec.hostNetwork
      else { continue }
      for backend in backends {
        if let port = RouteBackend.port(of: backend.backend, in: service) {
          result.append(PolicyHop(route: route, port: port, controller: controller))
        }
      }
    }
    return result
  }

  /// The visits that went through a controller to the Service.
  static func visits(
    to service: Service, by route: IngressRoute, in context: CheckContext
  ) async -> [IngressVisit.OfBackend] {
    guard !context.inventory.cluster.isManifestOnly else { return [] }
    return await IngressVisit.all(of: route, in: context).filter {
      $0.backend.backend.serviceName == service.name && ($0.isServed || $0.isFailed)
    }
  }
}
