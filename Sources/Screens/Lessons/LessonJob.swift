public import Teaching

/// Something to be done for a person who learns.
public enum LessonJob: Sendable, Hashable {
  /// Finds all lessons, and how far the learner has come.
  case list
  /// Opens a lesson by its id.
  case open(String)
  /// Opens a lesson without anything that helps: the seed chooses it, else chance.
  case exam(seed: UInt64?)
  /// Finds out what these commands print on the recording of the lesson that is open.
  case run([String])
  /// Remembers what a learner has answered; with a score the lesson has been taken to its end.
  case keep(lesson: String, answers: [LessonAnswer], score: LessonScore?)
}
