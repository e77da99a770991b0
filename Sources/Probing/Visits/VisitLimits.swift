/// How much a visit may cost.
public struct VisitLimits: Sendable {
  /// All of a visit, from the first connection to the answer.
  public var time = Duration.seconds(3)
  /// All of a question to the cluster DNS, with every server that is asked, and asked again.
  public var lookup = Duration.seconds(5)
  /// The most bytes that are read of an answer, its head included.
  public var bytes = 64 << 10
  /// The most bytes of a body that are looked at.
  public var body = 4 << 10

  /// The usual limits.
  public init() {}
}
