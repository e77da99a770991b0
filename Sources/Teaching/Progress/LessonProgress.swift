public import Flowchart

/// How far a learner has come.
public struct LessonProgress: Sendable, Hashable, Codable {
  /// The best score of each lesson that was taken to its end.
  public var finished: [String: LessonScore] = [:]
  /// The answers of each lesson that was begun and left.
  public var begun: [String: [LessonAnswer]] = [:]
  /// The lesson that was last worked on.
  public var latest: String?

  /// Makes the progress of somebody who has not begun.
  public init() {}

  /// Remembers the answers of a lesson that goes on.
  public mutating func keep(_ answers: [LessonAnswer], in lesson: String) {
    begun[lesson] = answers
    latest = lesson
  }

  /// Remembers that a lesson was taken to its end.
  public mutating func finish(_ lesson: String, with score: LessonScore) {
    begun[lesson] = nil
    latest = lesson
    grade(lesson, with: score)
  }

  /// Remembers the score of a lesson; an earlier one stays where it was better.
  public mutating func grade(_ lesson: String, with score: LessonScore) {
    if let earlier = finished[lesson], earlier.points * score.of > score.points * earlier.of {
      return
    }
    finished[lesson] = score
  }

  /// The lesson to take now: the one that was left last, else the first that is not finished.
  public func next(of lessons: [Lesson]) -> Lesson? {
    let open = lessons.filter { finished[$0.id] == nil || begun[$0.id] != nil }
    return open.first { $0.id == latest && begun[$0.id] != nil }
      ?? open.first { begun[$0.id] != nil } ?? open.first
  }
}
