import Flowchart
import Probing
import Reporting

extension ReportDocument {
  /// A probe for people: how it ended, what happened when, how long each phase took, and why it
  /// failed.
  init(_ outcome: ProbeOutcome, language: Language) {
    let words = { (words: ProbeWords) in words.text(in: language) }
    let ending = ProbeWords.ending(
      target: outcome.target, module: outcome.module, isSuccess: outcome.isSuccess,
      duration: outcome.duration)
    var blocks: [Block] = [.item(outcome.isSuccess ? .good : .bad, words(ending), [])]
    let events = outcome.events.map { entry in
      Block.item(.bullet, words(.happened(entry.event, after: entry.time)), [])
    }
    if !events.isEmpty { blocks.append(.section(words(.whatHappened), events)) }
    let phases = ProbePhase.allCases.compactMap { phase in
      outcome.phases[phase].map { Block.item(.bullet, words(.took(phase, $0)), []) }
    }
    if !phases.isEmpty { blocks.append(.section(words(.phases), phases)) }
    if let failure = outcome.failure {
      blocks.append(.section(words(.why), [.paragraph(words(.failure(failure)))]))
    }
    self.init(blocks)
  }
}
