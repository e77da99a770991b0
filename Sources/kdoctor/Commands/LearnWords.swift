import Flowchart
import Teaching

/// What `kdoctor learn` says itself, in every language.
enum LearnWords {
  case keysOfPage
  case keysOfChoice(Int, offersHint: Bool)
  case notRecorded
  case resumed(Int)
  case left
  case nextLesson(String)
  case allDone(Int)
  case exam(UInt64)
  case begun
  case summary(finished: Int, of: Int, LessonScore)
  case wasReset(String)
  case nothingToReset
  case keptAside(String)
  case problem(ProgressProblem)

  /// The words in all languages.
  var texts: LocalizedText {
    LocalizedText(english: english, simplifiedChinese: simplifiedChinese)
  }

  /// The words in a language.
  func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .simplifiedChinese: simplifiedChinese
    }
  }
}
