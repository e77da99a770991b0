import Diagnosis
import Flowchart
import KubeClient
import Reporting
import Terminal

extension SessionModel {
  /// The title of a page.
  func title(of kind: Page.Kind) -> String {
    switch kind {
    case .finding: word(.finding)
    case .question: word(.question)
    case .log(let object): word(.log, ["name": object.description])
    case .previousLog(let object): word(.previousLog, ["name": object.description])
    case .events(let object): word(.events, ["name": object.description])
    case .manifest(let object): word(.manifest, ["name": object.description])
    case .outputs: word(.byHand)
    case .help: word(.help)
    case .lesson: lessonHeadline
    }
  }

  /// Makes the rows of the page on top for the screen's width, and keeps what is seen inside of it.
  mutating func layOut() {
    guard case .page(var page) = screen else { return }
    let width = max(1, size.columns - 2)
    if page.content == .composed || page.width != width {
      page.take(rows(of: page, width: width), width: width)
    }
    page.clamp(height: pageLength)
    screens[screens.count - 1] = .page(page)
  }

  private func rows(of page: Page, width: Int) -> [PageRow] {
    var composer = PageComposer(width: width, language: language)
    switch page.content {
    case .reading: break
    case .problem(let text): composer.add(text[language])
    case .lines(let lines):
      if lines.isEmpty { composer.add(word(.noLines), role: .muted) }
      for line in lines { composer.add(line.visible) }
    case .outputs(let outputs):
      for output in outputs {
        composer.add(output)
        composer.gap()
      }
    case .composed:
      switch page.kind {
      case .finding:
        if let report {
          composer.add(ReportDocument(report, chart: chart, language: language).blocks)
        }
      case .question(let key):
        if let item = Self.items(of: sections).first(where: { $0.key == key }) {
          describe(item, in: &composer)
          explainTerms(of: key.id, in: &composer)
        }
      case .help: composeHelp(&composer)
      case .lesson: composeLesson(&composer)
      default: break
      }
    }
    return composer.rows
  }

  /// All that is known of a question or outcome on the chart.
  func describe(_ item: ChartItem, in composer: inout PageComposer) {
    item.isQuestion ? describeQuestion(item, &composer) : describeOutcome(item, &composer)
  }

  private func describeQuestion(_ item: ChartItem, _ composer: inout PageComposer) {
    guard let question = chart.questions[item.key.id] else { return }
    composer.add(question.ask[language], isStrong: true)
    composer.add(
      answerSentence(of: item), lead: item.mark.sign(spinner) + " ", leadRole: item.mark.role)
    if let entry = item.entry {
      let document = ReportDocument(entry, chart: chart, language: language)
      // Why there is no answer has a heading of its own.
      if !document.blocks.isEmpty, item.mark != .unknown { composer.heading(word(.evidence)) }
      composer.add(document.blocks)
    }
    composer.heading(word(.why))
    composer.add(Template.named(question.why[language]))
    composer.heading(word(.byHand))
    for command in commands(for: item.key) { composer.command(command) }
  }

  private func answerSentence(of item: ChartItem) -> String {
    let answer = answerWord(of: item)
    guard !item.key.object.name.isEmpty else { return answer }
    let colon = language == .english ? ": " : "："
    return (objectLabel(of: item) ?? item.key.object.description) + colon + answer
  }

  /// The answer to a question in a word.
  func answerWord(of item: ChartItem) -> String {
    if let entry = item.entry {
      let answer = word(ScreenWord(entry.answer))
      return entry.isByPerson ? word(.yourAnswer, ["answer": answer]) : answer
    }
    return word(item.mark == .asking ? .asking : .notAsked)
  }

  /// Which of several objects a question is about; nil where there is only one.
  private func objectLabel(of item: ChartItem) -> String? {
    guard let position = trunk.positions[item.key.id] else { return nil }
    return sections.first { $0.position == position }.flatMap(counted)
  }

  /// The object of a stretch, its place among all, and the key for the next one.
  func counted(_ section: ChartSection) -> String? {
    guard section.objects.count > 1, let object = section.object,
      let index = section.objects.firstIndex(of: object)
    else { return nil }
    return word(
      .objectOf,
      [
        "name": object.description, "count": String(index + 1),
        "total": String(section.objects.count),
      ])
  }

  private func describeOutcome(_ item: ChartItem, _ composer: inout PageComposer) {
    guard let finding = finding(at: item.key) else {
      let outcome = chart.outcomes[item.key.id]
      composer.add(Template.named(outcome?.title[language] ?? item.key.id.text), isStrong: true)
      return
    }
    let text = FindingText(finding, chart: chart, language: language)
    composer.add(
      text.title, lead: item.mark.sign(0) + " ", leadRole: item.mark.role, isStrong: true)
    composer.add(text.cause)
    composer.add(
      [objectLabel(of: item), word(ScreenWord(finding.confidence))].compactMap { $0 }
        .joined(separator: language == .english ? ". " : "。"), role: .muted)
    composer.add(text.fix, lead: word(.fix) + "  ", leadRole: .title)
    if let command = text.command { composer.command(command) }
  }

  /// What every key does, from the table that dispatches them.
  private func composeHelp(_ composer: inout PageComposer) {
    let below = screens.dropLast().last ?? .applications
    composer.add(word(.helpIntro))
    composer.gap()
    composer.add(marks)
    let groups: [(ScreenKind, ScreenWord)] = [
      (.applications, .applications), (.walk, .walk), (.page, .finding), (.picker, .contexts),
      (.answer, .keyAnswer), (.lessons, .lessons), (.lesson, .lesson), (.typing, .keyFilter),
      (.save, .save),
    ]
    for (kind, title) in groups.sorted(by: { $0.0 == below.kind && $1.0 != below.kind }) {
      composer.heading(word(title))
      for binding in Bindings.all where binding.screens.contains(kind) {
        let keys = binding.keys.map { $0.label(style) }.joined(separator: " ")
        var text = name(of: binding)
        if kind == below.kind, let reason = helpReason(against: binding.action) {
          text += " (\(word(reason)))"
        }
        composer.add(text, indent: 2, lead: keys.padded(toColumns: 18) + " ", leadRole: .key)
      }
    }
  }

  /// What the marks mean.
  private var marks: String {
    let meanings: [(Mark, ScreenWord)] = [
      (.good, .markGood), (.bad, .markBad), (.warning, .markWarning), (.unknown, .unknown),
      (.none, .notApplicable), (.open, .notAsked),
    ]
    return meanings.map { "\($0.sign(0)) \(word($1))" }.joined(separator: "   ")
  }

  /// Why an action could do nothing on the screen below the help.
  private func helpReason(against action: SessionAction) -> ScreenWord? {
    var below = self
    below.screens.removeLast()
    return below.reason(against: action)
  }
}
