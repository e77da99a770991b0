/// What answers on the ports of a cluster's Pods.
public struct RecordedNetwork: Sendable {
  /// A port of a Pod; of every Pod of the namespace where no name is given.
  private struct Place: Sendable, Hashable {
    var namespace: String
    var pod: String?
    var port: Int
  }

  /// A port of a Service, as it is asked for.
  private struct ServicePort: Sendable, Hashable {
    var namespace: String
    var service: String
    var port: String
  }

  private var behaviours: [Place: PortBehaviour] = [:]
  private var addresses: [ServicePort: String] = [:]
  /// What declared container ports do of which nothing else is said; others are closed.
  public var declaredPorts = PortBehaviour.closed

  /// Nobody listens anywhere.
  public init() {}

  /// Says what a port does.
  ///
  /// - Parameter pod: nil for every Pod of the namespace that is not named itself.
  public mutating func listen(
    _ behaviour: PortBehaviour, on port: Int, of pod: String? = nil, in namespace: String
  ) {
    behaviours[Place(namespace: namespace, pod: pod, port: port)] = behaviour
  }

  /// What was said of a port; nil for nothing.
  func behaviour(of pod: String, in namespace: String, port: Int) -> PortBehaviour? {
    behaviours[Place(namespace: namespace, pod: pod, port: port)]
      ?? behaviours[Place(namespace: namespace, pod: nil, port: port)]
  }

  /// Remembers to which address, for example `10.244.0.70:80`, a visit to a Service went.
  mutating func remember(address: String, of service: String, in namespace: String, port: String) {
    addresses[ServicePort(namespace: namespace, service: service, port: port)] = address
  }

  /// To which address a visit to a Service went.
  func address(of service: String, in namespace: String, port: String) -> String? {
    addresses[ServicePort(namespace: namespace, service: service, port: port)]
  }
}
