internal import Diagnosis
internal import Flowchart
internal import Reporting

extension LessonModel {
  /// What it came down to, what it looks like repaired, how it went, and where to read on.
  var explanationPage: LessonPage {
    var blocks: [Block] = []
    if let root = found.diagnosis.root {
      let text = FindingText(root, chart: chart, language: language)
      blocks += judgement(text.fix)
      if let command = text.command { blocks += [.command(command), .gap] }
    } else {
      // What is right was asked last: there is neither a cause nor a fix.
      blocks += judgement(words(.layerIs(found.diagnosis.layer)))
    }
    blocks.append(.section(words(.whatHappened), [.paragraph(lesson.explanation[language])]))
    blocks += furtherFindings + repairedWalk
    var pages = lesson.read.map { Block.command($0) }
    if let root = found.diagnosis.root { pages.append(.command("kdoctor explain \(root.id)")) }
    blocks.append(.section(words(.readOn), pages))
    blocks += [.gap, .paragraph(words(.score(score)))]
    return LessonPage(
      heading: words(.lesson(lesson.title[language])), parts: [.blocks(blocks)], question: "",
      ask: .next)
  }

  /// What would bite next, once the root is out of the way.
  private var furtherFindings: [Block] {
    let further = found.diagnosis.findings.filter { $0.severity != .info }
    guard !further.isEmpty else { return [] }
    return [
      .section(
        words(.further),
        further.map { finding in
          .item(.bad, FindingText(finding, chart: chart, language: language).title, [])
        })
    ]
  }

  /// The questions of the lesson that are answered otherwise where the same application works.
  private var repairedWalk: [Block] {
    guard let repaired = found.repaired else { return [] }
    let walk = LessonWalk(repaired, chart: chart).legs.flatMap(\.entries)
    let changed = (plan.stops.map(\.entry) + plan.turns).reduce(into: [Block]()) { blocks, before in
      guard let after = walk.first(where: { $0.question == before.question }),
        after.answer != before.answer
      else { return }
      let text = words(.answered(ask(before.question), after.answer))
      let block = Block.item(.good, text, [])
      if !blocks.contains(block) { blocks.append(block) }
    }
    let state = Block.paragraph(words(.repairedState(repaired.state)))
    return [.section(words(.repaired), changed + [state])]
  }
}
