public import Foundation
import NIOSSL

extension FakeAPIServer {
  /// How a server is set up.
  public struct Options: Sendable {
    /// On which address it listens.
    public enum Host: String, Sendable {
      case ipv4 = "127.0.0.1"
      case ipv6 = "::1"
    }

    /// How the connection is protected.
    public enum Transport: Sendable, Hashable {
      case tls
      /// Only TLS 1.2.
      case tls12
      /// Only TLS 1.3.
      case tls13
      /// Plain HTTP.
      case plain
    }

    /// What the server takes for the present time.
    public enum Clock: Sendable, Hashable {
      /// This machine's time, off by so many seconds.
      case system(offset: TimeInterval = 0)
      /// Always the same moment, for example a recording's own.
      case fixed(Date)
    }

    public var host = Host.ipv4
    public var transport = Transport.tls
    public var certificate = ServerCertificate.valid
    public var clock = Clock.system()
    /// What accounts other than the administrator's may do.
    public var grants: [Grant] = []
    public var faults: [Fault] = []
    /// How many milliseconds after an answer a connection without a new request is closed; nil for
    /// never.
    public var idleTimeout: Int?
    /// Whether a port-forward over a WebSocket needs the right to `create` as well as that to `get`,
    /// as since Kubernetes 1.35.
    public var forwardNeedsCreate = true
    /// Whether clients may choose HTTP/2, as with every real server. Faults of a connection, such as
    /// one that is cut, are those of HTTP/1.1.
    public var offersHTTP2 = false
    /// What stands before every path, for example `/k8s/clusters/c-1`.
    public var pathPrefix = ""

    /// Everything as a healthy server has it.
    public init() {}

    /// Everything as a healthy server has it, but for what the closure changes.
    public init(_ change: (inout Options) throws -> Void) rethrows { try change(&self) }

    /// The server's present time.
    var now: Date {
      switch clock {
      case .system(let offset): Date(timeIntervalSinceNow: offset)
      case .fixed(let date): date
      }
    }

    /// The lowest and the highest version of TLS.
    var tlsVersions: (minimum: TLSVersion, maximum: TLSVersion?) {
      switch transport {
      case .tls, .plain: (.tlsv12, nil)
      case .tls12: (.tlsv12, .tlsv12)
      case .tls13: (.tlsv13, .tlsv13)
      }
    }
  }
}
