internal import Diagnosis
internal import Flowchart
internal import KubeClient

extension ReportComposer {
  /// Says which answers are a person's, so that nobody takes what follows for the cluster's word.
  func personAnswers(in diagnosis: Diagnosis) -> [Block] {
    let own = diagnosis.answersByPerson
    guard !own.isEmpty else { return [] }
    return [.paragraph(words(.personAnswers(own.count)))]
      + own.map { entry in
        let object = entry.object.map { name($0, besides: diagnosis.target.namespace) }
        return .item(.bullet, said(answered(entry), of: object), [])
      }
  }

  /// A question with its answer.
  func answered(_ entry: WalkEntry) -> String {
    let text = words(.answered(ask(entry.question), entry.answer))
    return entry.isByPerson ? words(.byPerson(text)) : text
  }

  private func said(_ text: String, of object: String?) -> String {
    object.map { words(.said(of: $0, text)) } ?? text
  }
}
