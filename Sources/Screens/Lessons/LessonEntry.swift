public import Flowchart
public import Teaching

/// A lesson in the list of all.
public struct LessonEntry: Sendable, Hashable {
  /// How far the learner has come with it.
  public enum Standing: Sendable, Hashable {
    case new
    case begun
    case finished(LessonScore)
  }

  public var id: String
  public var title: LocalizedText
  public var standing: Standing
  /// Whether it is the one to take now.
  public var isNext: Bool

  init(_ lesson: Lesson, _ progress: LessonProgress, isNext: Bool) {
    id = lesson.id
    title = lesson.title
    self.isNext = isNext
    standing =
      if progress.begun[lesson.id] != nil {
        .begun
      } else {
        progress.finished[lesson.id].map(Standing.finished) ?? .new
      }
  }
}
