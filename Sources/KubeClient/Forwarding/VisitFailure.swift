/// Why the cluster did not let an application be visited; says nothing about the application.
public struct VisitFailure: Error, Sendable, Hashable, CustomStringConvertible {
  public enum Kind: String, Sendable, CaseIterable {
    /// The account may not: see ``VisitFailure/unavailable`` for the right that lacks.
    case forbidden
    /// There is no such Pod, Service or namespace.
    case notFound
    /// The Pod is there but not running, or on no node yet.
    case notRunning
    /// Somebody between here and the API server does not let a WebSocket through.
    case notUpgraded
    /// The API server cannot reach the kubelet of the Pod's node.
    case nodeUnreachable
    /// The API server, the kubelet or the runtime refuses for another reason.
    case refused
    /// The API server itself cannot be reached, trusted or used; its answer is not one.
    case unreachable
    /// The time was over.
    case timedOut
    case cancelled
  }

  public var kind: Kind
  /// What was asked, and what happened in words for a person.
  public var unavailable: Unavailable

  public var description: String { unavailable.detail ?? kind.rawValue }

  init(_ failure: RequestFailure, _ request: APIRequest) {
    kind = Self.kind(failure)
    unavailable = request.unavailable(
      kind == .forbidden ? .forbidden : .unreachable, detail: failure.words)
    // A WebSocket is a GET, and recent servers ask for `create` as well: which one lacks is said.
    if kind == .forbidden, failure.words.contains("cannot create resource") {
      unavailable.verb = "create"
    }
  }

  private static func kind(_ failure: RequestFailure) -> Kind {
    switch failure.kind {
    case .forbidden: .forbidden
    case .notFound: .notFound
    case .notUpgraded: .notUpgraded
    case .unreachableNode: .nodeUnreachable
    case .late, .stalled: .timedOut
    case .cancelled: .cancelled
    case .refused, .busy, .notInstalled, .expired:
      isAboutPod(failure.words) ? .notRunning : .refused
    default: .unreachable
    }
  }

  private static func isAboutPod(_ words: String) -> Bool {
    words.contains("does not have a host assigned")
      || PortForwardProblem(said: words).kind == .notRunning
  }
}
