/// Why a request has no usable answer.
struct RequestFailure: Error, Sendable, Hashable {
  /// What happened, as far as it matters for what to do next.
  enum Kind: Sendable, Hashable {
    /// The account may not.
    case forbidden
    /// The server does not accept the credentials.
    case unauthorized
    /// There is no such object.
    case notFound
    /// The server has no such API.
    case notInstalled
    /// The pages or versions asked for are no longer kept.
    case expired
    /// The server understood, and refuses for good.
    case refused
    /// The server is too busy, or one behind it is: another time it may work.
    case busy
    /// The API server cannot reach the node that it needs for the answer.
    case unreachableNode
    /// Whoever answered is not an API server.
    case foreign
    /// Somebody before the API server does not let the connection be taken over.
    case notUpgraded
    /// The connection broke, or the answer is not whole.
    case lost
    /// Nothing accepts connections there at this moment, as while a server starts again.
    case unconnected
    /// The server's name is unknown, or nothing at its address answers at all.
    case unreachable
    /// Nothing came for too long.
    case stalled
    /// The time for the whole reading is over.
    case late
    /// The answer cannot be understood, and would not be another time.
    case malformed
    /// The connection cannot be made secure.
    case insecure
    /// The server's certificate was not accepted.
    case untrusted
    /// There are no credentials, or they cannot be used.
    case unprepared
    /// Whoever asked does not want it any more.
    case cancelled
  }

  var kind: Kind
  /// What happened, in words for a person; holds no secrets.
  var words: String
  /// How long the server wants to be left alone.
  var retryAfter: Duration?
  /// What is wrong with the way to the server, where the failure is about that.
  var problem: ConnectionProblem?

  init(
    _ kind: Kind, _ words: String, retryAfter: Duration? = nil, problem: ConnectionProblem? = nil
  ) {
    self.kind = kind
    self.words = words
    self.retryAfter = retryAfter
    self.problem = problem
  }

  /// Whether an API server has given the answer, so that the way to it is good.
  var isAnswer: Bool {
    switch kind {
    case .forbidden, .notFound, .notInstalled, .expired, .refused, .busy, .unreachableNode: true
    default: false
    }
  }

  /// The same failure, saying how often the request was sent.
  func after(attempts: Int) -> Self {
    var failure = self
    if attempts > 1 { failure.words += " (asked \(attempts) times)" }
    return failure
  }

  static let cancelled = RequestFailure(.cancelled, "the reading was cancelled")
}
