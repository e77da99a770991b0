internal import Diagnosis
internal import Flowchart
internal import KubeClient
internal import Reporting

extension LessonModel {
  typealias Block = ReportDocument.Block

  /// What there is to see.
  public var page: LessonPage {
    switch step {
    case .story: storyPage
    case .prediction(let index): predictionPage(plan.stops[index], index)
    case .answer(let index): answerPage(plan.stops[index], index)
    case .layer: layerPage
    case .cause: causePage
    case .fix: fixPage
    case .explanation: explanationPage
    case .closed: LessonPage(heading: "", parts: [], question: "", ask: .nothing)
    }
  }

  func words(_ words: LessonWords) -> String { words.text(in: language) }

  func ask(_ id: EntryID) -> String { chart.label(of: id)?[language] ?? id.text }

  private var storyPage: LessonPage {
    var blocks: [Block] = []
    if !isExam { blocks += [.paragraph(words(.goal(lesson.goal[language]))), .gap] }
    blocks += [
      .paragraph(lesson.story[language]), .gap,
      .paragraph(words(.place(lesson.target, namespace: lesson.namespace))),
    ]
    return LessonPage(
      heading: isExam ? words(.exam) : words(.lesson(lesson.title[language])),
      parts: [.blocks(blocks)], question: "", ask: .next)
  }

  private func predictionPage(_ stop: LessonPlan.Stop, _ index: Int) -> LessonPage {
    var parts: [LessonPage.Part] = []
    if !stop.passed.isEmpty { parts.append(.blocks(passed(stop.passed))) }
    let question = chart.questions[stop.entry.question]
    var blocks: [Block] = []
    if let why = question?.why[language] { blocks.append(.paragraph(Template.named(why))) }
    if let object = stop.entry.object {
      blocks += [.gap, .paragraph(words(.about(object.description)))]
    }
    parts.append(.blocks(blocks))
    parts += (outputs ?? []).map { output in
      // What matters is marked when the answer is known.
      .output(
        CommandOutput(command: output.command, lines: output.lines?.map { OutputLine($0.text) }))
    }
    return LessonPage(
      heading: words(.question(index + 1, of: plan.stops.count)), parts: parts,
      question: ask(stop.entry.question),
      ask: outputs == nil ? .wait : .choice([words(.yes), words(.no)]),
      hint: showsHint ? words(.hint(stop.prediction.hint[language])) : nil)
  }

  /// Questions that are shown with their answers.
  private func passed(_ entries: [WalkEntry]) -> [Block] {
    [
      .section(
        words(.passed),
        entries.map { entry in
          .item(mark(of: entry), words(.answered(ask(entry.question), entry.answer)), [])
        })
    ]
  }

  private func mark(of entry: WalkEntry) -> ReportDocument.Mark {
    let good = chart.questions[entry.question]?.good
    return switch entry.answer {
    case .yes: good == .yes ? .good : .bad
    case .no: good == .no ? .good : .bad
    case .notApplicable: .none
    case .unknown: .unknown
    }
  }

  private func answerPage(_ stop: LessonPlan.Stop, _ index: Int) -> LessonPage {
    let isRight = answers.last.map(self.isRight) ?? false
    var parts: [LessonPage.Part] = [
      .blocks([
        .item(
          isRight ? .good : .bad,
          words(
            .judged(isRight: isRight, words(.answered(ask(stop.entry.question), stop.entry.answer)))
          ),
          [])
      ])
    ]
    parts += (outputs ?? []).compactMap(\.excerpt).map { .output($0) }
    var blocks: [Block] = []
    let evidence = ReportDocument(stop.entry, chart: chart, language: language).blocks
    if !evidence.isEmpty { blocks.append(.section(words(.evidence), evidence)) }
    if !isRight, let teach = chart.questions[stop.entry.question]?.teach[language] {
      blocks.append(.section(words(.howToRead), [.paragraph(Template.named(teach))]))
    }
    if !blocks.isEmpty { parts.append(.blocks(blocks)) }
    return LessonPage(
      heading: words(.question(index + 1, of: plan.stops.count)), parts: parts, question: "",
      ask: .next)
  }

  private var layerPage: LessonPage {
    LessonPage(
      heading: words(.verdict), parts: plan.rest.isEmpty ? [] : [.blocks(passed(plan.rest))],
      question: words(.whichLayer), ask: .choice(plan.layers.map { words(.layer($0)) }))
  }

  private var causePage: LessonPage {
    var blocks = judgement(words(.layerIs(found.diagnosis.layer)))
    if !plan.turns.isEmpty { blocks += passed(plan.turns) }
    return LessonPage(
      heading: words(.verdict), parts: [.blocks(blocks)], question: words(.whichCause),
      ask: .choice(plan.causes.map(ask)))
  }

  private var fixPage: LessonPage {
    var blocks: [Block] = []
    if let root = found.diagnosis.root {
      let text = FindingText(root, chart: chart, language: language)
      blocks = judgement(text.title) + [.paragraph(text.cause)]
    }
    return LessonPage(
      heading: words(.verdict), parts: [.blocks(blocks)], question: words(.whichFix),
      ask: .choice(
        plan.fixes.map { id in
          chart.outcomes[id].map { Template.named($0.fix[language]) } ?? id.text
        }))
  }

  /// Whether the last answer was right, and what is true.
  func judgement(_ truth: String) -> [Block] {
    let isRight = answers.last.map(self.isRight) ?? false
    return [
      .item(isRight ? .good : .bad, words(.judged(isRight: isRight, truth)), []), .gap,
    ]
  }
}
