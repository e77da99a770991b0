public import Flowchart
public import Teaching

/// What came of a job for a person who learns.
public enum LessonResult: Sendable {
  /// All lessons, how far the learner has come, and why that is not known.
  case listed([Lesson], LessonProgress, problem: LocalizedText?)
  /// A lesson, and what was answered when it was left.
  case opened(LessonModel, earlier: [LessonAnswer])
  /// What commands print; nil for those of which the recording tells nothing.
  case printed([String?])
  /// Progress was kept, or why it was not.
  case kept(problem: LocalizedText?)
}
