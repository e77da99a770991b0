internal import Diagnosis
internal import Flowchart
internal import KubeClient

/// The words of a report that are not the chart's own, in every language.
enum ReportWords: Sendable, Hashable {
  case badge(State)
  case target(String, namespace: String)
  case place(String)
  case said(of: String, String)
  case nothingWrong
  case wiringRight
  case couldNotTell
  case nothingToDiagnose
  case nothingSeen
  case moreUnseen
  case serves
  case stillServes
  case doesNotServe
  case share(count: Int, total: Int, Subject)
  case confidence(Confidence)
  case path
  case notAsked(Subject)
  case notApplicable(Subject)
  case open(String, count: Int)
  case concerns(String, count: Int, total: Int)
  case concluded(String, String)
  case answered(String, Answer)
  case answer(Answer)
  case stretch(Subject)
  case withPersonAnswers(String)
  case personAnswers(Int)
  case byPerson(String)
  case wholeWalk
  case evidence
  case evidenceKind(Evidence.Kind)
  case labelled(String, String)
  case fix(Owner)
  case behind
  case next
  case worthKnowing
  case visits
  case sent
  case notChecked
  case unavailable(Unavailable.Reason)
  case needs(String, what: String, namespace: String)
  case times(String, Int)
  case joined
  case joinedBecause(Member.Reason)
  case manifestOnly
  case input
  case more(Int)
  case summary(total: Int, [State: Int])

  /// The words in a language.
  func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .simplifiedChinese: simplifiedChinese
    }
  }
}
