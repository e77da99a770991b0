/// A look at the application from outside: the chart's "can you visit the app?".
public struct Visit: Sendable, Hashable {
  /// Whom a visit is for, and which way it goes. Recordings tell visits apart by this alone.
  public enum Place: Sendable, Hashable {
    /// A port-forward to a Pod. Enters the Pod's own network, so it also reaches listeners on 127.0.0.1.
    case pod(namespace: String, name: String, port: Int)
    /// The API server's Service proxy: it picks a ready endpoint and connects to the Pod's address.
    case service(namespace: String, name: String, port: Int)
    /// The same at a path that a route leads to, where that is not the one of ``service``.
    case servicePath(namespace: String, name: String, port: Int, path: String)
    /// A request with the route's Host through a controller Pod of the Ingress' class.
    case ingress(namespace: String, name: String, host: String, path: String)
    /// The same over TLS, through the port on which the controller presents certificates.
    case ingressTLS(namespace: String, name: String, host: String, path: String)
    /// The same request from outside, by way of DNS, load balancer and firewall.
    case publicInternet(namespace: String, name: String, host: String, path: String)
    /// From inside the cluster: what the cluster DNS says of a Service's name.
    case clusterDNS(namespace: String, name: String)
    /// From inside the cluster: the Service's own address, by way of kube-proxy or what stands in
    /// for it.
    case clusterIP(namespace: String, name: String, port: Int)
    /// From inside the cluster: a Pod's own address, by way of the Pod network alone.
    case podIP(namespace: String, name: String, port: Int)
  }

  public var place: Place
  /// What to send where it is sent; a recording has its answer already.
  public var request: VisitRequest

  /// Makes a visit from its parts.
  public init(_ place: Place, _ request: VisitRequest = VisitRequest()) {
    self.place = place
    self.request = request
  }
}

extension Visit.Place {
  /// The namespace of what is visited.
  public var namespace: String {
    switch self {
    case .pod(let namespace, _, _), .service(let namespace, _, _),
      .servicePath(let namespace, _, _, _), .ingress(let namespace, _, _, _),
      .ingressTLS(let namespace, _, _, _),
      .publicInternet(let namespace, _, _, _), .clusterDNS(let namespace, _),
      .clusterIP(let namespace, _, _), .podIP(let namespace, _, _):
      namespace
    }
  }

  /// What an account must be allowed to `get` for it; networks ask nobody's leave.
  public var resource: String {
    switch self {
    case .pod, .ingress, .ingressTLS: "pods/portforward"
    case .service, .servicePath: "services/proxy"
    case .publicInternet: "publicInternet"
    case .clusterDNS: "clusterDNS"
    case .clusterIP: "clusterIP"
    case .podIP: "podIP"
    }
  }

  /// Says that the visit was not made.
  public func notSent(_ detail: String? = nil) -> Unavailable {
    Unavailable(.notSent, verb: "get", resource: resource, namespace: namespace, detail: detail)
  }
}
