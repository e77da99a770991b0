/// A container's log that tells why it is in trouble.
public struct LogRequest: Sendable, Hashable {
  public var namespace: String
  public var pod: String
  public var container: String
  /// Whether the log of the instance before the current one is meant.
  public var previous: Bool

  /// The file in the snapshot's folder.
  var path: String {
    "logs/\(namespace)/\(pod)_\(container)\(previous ? "_previous" : "").log"
  }

  /// Compares by namespace, Pod and container; current before previous.
  static func isBefore(_ left: LogRequest, _ right: LogRequest) -> Bool {
    (left.namespace, left.pod, left.container, left.previous ? 1 : 0)
      < (right.namespace, right.pod, right.container, right.previous ? 1 : 0)
  }
}
