/// The kinds of screens, as far as keys differ on them.
enum ScreenKind: CaseIterable, Sendable {
  case applications
  case walk
  case page
  case picker
  /// The list of lessons.
  case lessons
  /// A step of a lesson.
  case lesson
  /// The name of a file is being typed.
  case save
  /// A question is put to the person.
  case answer
  /// Another text is being typed.
  case typing
}
