/// How well a lesson was answered.
public struct LessonScore: Sendable, Hashable, Codable {
  public var points: Int
  /// What there was to be had.
  public var of: Int

  /// The points of a right answer.
  static let right = 2
  /// The points of a right answer after a hint.
  static let rightWithHint = 1

  /// Makes a score.
  public init(points: Int, of: Int) {
    self.points = points
    self.of = of
  }
}
