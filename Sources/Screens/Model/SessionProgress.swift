/// How far a job has come.
public struct SessionProgress: Sendable, Hashable {
  /// The requests sent for it.
  public var requests: Int
  /// How many of them were sent because another one had failed.
  public var retries: Int
  /// How long it has taken, in seconds.
  public var seconds: Int
  /// What was asked for and has not been answered, as RBAC spells it.
  public var waiting: [String]
  /// Why something was last asked again, in the client's words.
  public var trouble: String?
  /// The address of the server that is asked; nil where none is.
  public var server: String?

  /// Makes a progress from its parts; by default nothing was sent.
  public init(
    requests: Int = 0, retries: Int = 0, seconds: Int = 0, waiting: [String] = [],
    trouble: String? = nil, server: String? = nil
  ) {
    self.requests = requests
    self.retries = retries
    self.seconds = seconds
    self.waiting = waiting
    self.trouble = trouble
    self.server = server
  }
}
