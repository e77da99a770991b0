import Foundation
import NIOSSL
import Synchronization

/// A Kubernetes API server that serves a ``FakeCluster`` over real connections, and misbehaves when
/// asked to. It only reads: no request changes anything.
public final class FakeAPIServer: Sendable {
  /// The port that it listens on, also while it is stopped.
  public let port: Int
  public let options: Options
  let core: ServerCore
  let certificates: CertificateStore
  private let tls: NIOSSLContext?
  private let listener: Mutex<Listener?>

  /// Starts on a free port.
  ///
  /// - Throws: Where no port can be opened or a certificate cannot be made.
  public static func start(
    _ cluster: FakeCluster, _ options: Options = Options()
  ) async throws -> FakeAPIServer {
    let certificates = try CertificateStore(options.certificate)
    let core = ServerCore(
      cluster, options,
      authenticator: Authenticator(authority: certificates.clientAuthority.certificate))
    let versions = options.tlsVersions
    let tls =
      options.transport == .plain
      ? nil
      : try certificates.context(
        minimum: versions.minimum, maximum: versions.maximum, offersHTTP2: options.offersHTTP2)
    let listener = try await Listener.open(core, port: 0, tls: tls)
    return FakeAPIServer(options, core, certificates, tls, listener)
  }

  private init(
    _ options: Options, _ core: ServerCore, _ certificates: CertificateStore,
    _ tls: NIOSSLContext?, _ listener: Listener
  ) {
    self.options = options
    self.core = core
    self.certificates = certificates
    self.tls = tls
    self.listener = Mutex(listener)
    port = listener.port
  }

  /// Where it is, for example `https://127.0.0.1:43215`.
  public var url: String {
    let scheme = options.transport == .plain ? "http" : "https"
    let host = options.host == .ipv6 ? "[::1]" : options.host.rawValue
    return "\(scheme)://\(host):\(port)\(options.pathPrefix)"
  }

  /// All requests so far, in order.
  public var requests: [ServedRequest] { core.state.withLock { $0.requests } }

  /// Forgets the requests and visits so far.
  public func forgetRequests() {
    core.state.withLock { state in
      state.requests = []
      state.visits = []
    }
  }

  /// Goes wrong in these ways from now on, and in no other; the counting begins anew.
  public func set(faults: [Fault]) {
    core.state.withLock { $0.faults = FaultSchedule(faults) }
  }

  /// Gives these rights from now on, and no others.
  public func set(grants: [Grant]) { core.state.withLock { $0.grants = grants } }

  /// Ends every connection and listens no more: further attempts are refused.
  public func stop() async { await take()?.close() }

  /// Ends every connection and listens again on the same port; nothing else is forgotten.
  public func restart() async throws {
    await stop()
    let opened = try await Listener.open(core, port: port, tls: tls)
    listener.withLock { $0 = opened }
  }

  private func take() -> Listener? {
    listener.withLock { listener in
      defer { listener = nil }
      return listener
    }
  }
}
