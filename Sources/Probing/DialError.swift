/// Why no connection came to be.
public enum DialError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The name has no address; the text is the resolver's.
  case unresolved(String)
  /// Nobody listens there, or somebody turned the connection away; the text is whoever's that said so.
  case refused(String)
  /// Nothing answered in time.
  case timedOut
  /// The way there cannot be used: not allowed, not reachable, not running.
  case noWay(String)
  /// Anything else; the text is the system's.
  case failed(String)

  public var description: String {
    switch self {
    case .unresolved(let text), .refused(let text), .noWay(let text), .failed(let text): text
    case .timedOut: "no connection in time"
    }
  }
}
