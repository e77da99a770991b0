/// Why the API server could not pass a request on to an application behind a Service.
public struct ServiceProxyProblem: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Kind: String, Sendable, CaseIterable {
    /// There is no such Service, or one that exists has no endpoints at all.
    case noService
    /// The Service has no such port.
    case noPort
    /// The Service has no ready endpoint.
    case noEndpoints
    /// Nobody listens at the endpoint's address and port.
    case refused
    /// The endpoint does not answer at all, or not in time.
    case timedOut
    /// There is no way from the API server to the endpoint.
    case unroutable
    /// The endpoint took the connection and closed it without an answer.
    case closed
    /// The endpoint answers, but with something else than HTTP.
    case notHTTP
    /// The endpoint does not speak TLS, and https was asked for.
    case notTLS
    /// The API server says something else.
    case other
  }

  public var kind: Kind
  /// The API server's own words; at most 300 characters.
  public var text: String

  public var description: String { text }

  /// Reads the message of a `Status`.
  ///
  /// - Parameters:
  ///   - code: the HTTP status it came with.
  ///   - service: the name that was asked for.
  /// - Returns: nil where an API server's proxy does not write such a message: then it is an
  ///   application's.
  init?(message: String, code: Int, service: String) {
    guard let kind = Self.kind(message, code, service) else { return nil }
    self.kind = kind
    text = AnswerHead.shortened(message)
  }

  private static let unreached = "error trying to reach service: "

  private static func kind(_ message: String, _ code: Int, _ service: String) -> Kind? {
    switch code {
    case 503 where message.hasPrefix("no endpoints available for ") && names(service, message):
      .noEndpoints
    case 503 where message.hasPrefix("no service port ") && names(service, message): .noPort
    case 503 where message.hasPrefix(unreached):
      cause(message.dropFirst(unreached.count).lowercased())
    case 404 where message.hasSuffix(" not found") && names(service, message): .noService
    case 400 where message.hasPrefix("invalid service request "): .other
    case 400, 403, 500:
      ["address not allowed", "unsupported service type", "error dialing backend"]
        .contains(where: message.contains) ? .other : nil
    default: nil
    }
  }

  /// Whether a message is about the Service, be it by its name or as it stands in the path.
  private static func names(_ service: String, _ message: String) -> Bool {
    ["service", "services", "endpoints", "endpointslices.discovery.k8s.io"].contains { kind in
      ["", "http:", "https:"].contains { scheme in
        ["\"", ":"].contains { message.contains("\(kind) \"\(scheme)\(service)\($0)") }
      }
    }
  }

  /// The words are those of Go's HTTP client.
  private static func cause(_ text: String) -> Kind {
    let signs: [(Kind, [String])] = [
      (.refused, ["connection refused"]),
      (.unroutable, ["no route to host", "network is unreachable", "while dialing", "no agent"]),
      (
        .notTLS,
        ["does not look like a tls handshake", "gave http response to https client"]
      ),
      (.notHTTP, ["malformed http", "unsupported protocol"]),
      (
        .timedOut,
        ["i/o timeout", "deadline exceeded", "handshake timeout", "connection timed out"]
      ),
      (.closed, ["eof", "connection reset", "broken pipe", "server closed idle connection"]),
    ]
    return signs.first { $0.1.contains(where: text.contains) }?.0 ?? .other
  }
}
