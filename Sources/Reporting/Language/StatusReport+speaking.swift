internal import Diagnosis
public import Flowchart
public import KubeClient

extension StatusReport {
  /// The same status with what the client of the cluster says in a language.
  func speaking(_ language: Language) -> Self {
    if language == .english { return self }
    var status = self
    status.problem = problem?.speaking(language)
    status.warnings = warnings.map { MessageCatalogue.text($0, in: language) }
    if case .unavailable(let needs) = version {
      status.version = .unavailable(needs.speaking(language))
    }
    for index in status.probes.indices {
      if case .unreachable(let detail?) = status.probes[index].result {
        status.probes[index].result = .unreachable(
          detail: MessageCatalogue.text(detail, in: language))
      }
    }
    return status
  }
}

extension ConnectionProblem {
  /// The same problem in a language.
  public func speaking(_ language: Language) -> Self {
    ConnectionProblem(
      place: MessageCatalogue.text(place, in: language),
      problem: MessageCatalogue.text(problem, in: language),
      advice: advice.map { MessageCatalogue.text($0, in: language) })
  }

  /// All of it as a text.
  public func text(in language: Language) -> String {
    switch language {
    case .english: return description
    case .simplifiedChinese:
      let said = speaking(language)
      let sentence = said.place.isEmpty ? said.problem : "\(said.place)：\(said.problem)"
      return said.advice.map { "\(sentence)。\($0)。" } ?? sentence
    }
  }
}
