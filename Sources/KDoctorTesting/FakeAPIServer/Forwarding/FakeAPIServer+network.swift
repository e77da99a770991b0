import Synchronization

extension FakeAPIServer {
  /// All connections to applications so far, in order.
  public var visits: [Visit] { core.state.withLock { $0.visits } }

  /// Has all ports do this from now on; connections that stand already stay as they are.
  public func set(network: RecordedNetwork) { core.state.withLock { $0.network = network } }

  /// Has a port do this from now on.
  ///
  /// - Parameter pod: nil for every Pod of the namespace that is not named itself.
  public func listen(
    _ behaviour: PortBehaviour, on port: Int, of pod: String? = nil, in namespace: String
  ) {
    core.state.withLock { $0.network.listen(behaviour, on: port, of: pod, in: namespace) }
  }

  /// The authority that signs the certificates of applications, as PEM.
  public func applicationAuthorityPEM() throws -> String {
    try core.applicationCertificates.authorityPEM()
  }
}
