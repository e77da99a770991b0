/// A look at the application from outside: the chart's "can you visit the app?".
public enum Visit: Sendable, Hashable {
  /// A port-forward to a Pod. Enters the Pod's own network, so it also reaches listeners on 127.0.0.1.
  case pod(namespace: String, name: String, port: Int)
  /// The API server's Service proxy: it picks a ready endpoint and connects to the Pod's address.
  case service(namespace: String, name: String, port: Int)
  /// A request with the route's Host through a controller Pod of the Ingress' class.
  case ingress(namespace: String, name: String, host: String, path: String)
  /// The same request from outside, by way of DNS, load balancer and firewall.
  case publicInternet(namespace: String, name: String, host: String, path: String)
}

/// What a visit answered.
public struct VisitResult: Sendable, Hashable {
  /// The HTTP status; nil where no HTTP answer came.
  public var status: Int?
  /// The error text of whoever failed to reach the application.
  public var message: String?
  /// The Pod that the visit went through, where it was a controller's.
  public var via: String?

  /// Makes a result from its parts.
  public init(status: Int?, message: String?, via: String? = nil) {
    self.status = status
    self.message = message
    self.via = via
  }
}
