internal import Diagnosis
internal import Flowchart

/// The words of a lesson that are not its own, in every language.
enum LessonWords: Sendable, Hashable {
  case lesson(String)
  case exam
  case goal(String)
  case place(String, namespace: String)
  case question(Int, of: Int)
  case about(String)
  case passed
  case answered(String, Answer)
  case yes
  case no
  case hint(String)
  case judged(isRight: Bool, String)
  case evidence
  case howToRead
  case verdict
  case whichLayer
  case layer(Layer?)
  case layerIs(Layer?)
  case whichCause
  case whichFix
  case whatHappened
  case further
  case repaired
  case repairedState(State)
  case readOn
  case score(LessonScore)

  /// The words in a language.
  func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .simplifiedChinese: simplifiedChinese
    }
  }
}
