/// What a learner said at one step of a lesson.
public struct LessonAnswer: Sendable, Hashable, Codable {
  /// The id of a question of the chart, or `layer`, `cause`, `fix`.
  public var step: String
  /// `yes`, `no`, a layer, `none`, or the id of an outcome.
  public var said: String
  /// Whether a hint was read first.
  public var usedHint: Bool

  /// Makes an answer.
  public init(step: String, said: String, usedHint: Bool = false) {
    self.step = step
    self.said = said
    self.usedHint = usedHint
  }
}
