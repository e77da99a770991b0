/// Reads the file of one entry; its keys decide whether it is a question, an outcome or a milestone.
struct EntryReader {
  enum Entry {
    case question(Question)
    case outcome(Outcome)
    case milestone(Milestone)
  }

  let path: String
  private(set) var gaps: [ChartGap] = []

  init(path: String) { self.path = path }

  /// The entry of a file, or nil where it is none; then and also otherwise ``gaps`` says what is
  /// wrong.
  mutating func entry(id: EntryID, yaml: String) -> Entry? {
    guard var fields = YAMLFields.document(yaml, path: path, gaps: &gaps) else { return nil }
    let entry: Entry?
    if ["ask", "check", "if-yes", "if-no"].contains(where: { fields.has($0) }) {
      entry = question(id: id, &fields).map(Entry.question)
    } else if ["cause", "fix", "layer", "severity"].contains(where: { fields.has($0) }) {
      entry = outcome(id: id, &fields).map(Entry.outcome)
    } else if fields.has("title") {
      entry = milestone(id: id, &fields).map(Entry.milestone)
    } else {
      gaps.append(
        ChartGap(
          path: path,
          problem: "is neither a question (`ask`), an outcome (`cause`) nor a milestone (`title`)"))
      return nil
    }
    fields.noteRest()
    gaps += fields.gaps
    return entry
  }

  private func question(id: EntryID, _ fields: inout YAMLFields) -> Question? {
    let origin: Origin? = fields.value("origin")
    let subject: Subject? = fields.value("subject")
    let good: Question.Edge? = fields.value("good")
    let ask = fields.localized("ask")
    let why = fields.localized("why")
    let byHand = fields.list("by-hand")
    let lookAt = fields.has("look-at") ? fields.list("look-at") : []
    let check = fields.text("check")
    let with = fields.texts("with")
    let ifYes = fields.text("if-yes")
    let ifNo = fields.text("if-no")
    let essential = fields.flag("essential", default: true)
    let teach = fields.localized("teach")
    let readMore = fields.text("read-more")
    var examples = Question.Examples(yes: [], no: [], unknown: [])
    if var inner = fields.fields("examples") {
      examples.yes = inner.list("answer-yes")
      examples.no = inner.list("answer-no")
      examples.unknown = inner.list("answer-unknown")
      inner.noteRest()
      fields.take(gapsOf: inner)
    }
    guard let origin, let subject, let good else { return nil }
    return Question(
      id: id, origin: origin, subject: subject, ask: ask, why: why, byHand: byHand, lookAt: lookAt,
      check: check,
      with: with, ifYes: EntryID(ifYes), ifNo: EntryID(ifNo), good: good, essential: essential,
      teach: teach, readMore: readMore, examples: examples)
  }

  private func outcome(id: EntryID, _ fields: inout YAMLFields) -> Outcome? {
    let origin: Origin? = fields.value("origin")
    let layer: Layer? = fields.value("layer")
    let severity: Severity? = fields.value("severity")
    let owner: Owner? = fields.value("owner")
    let title = fields.localized("title")
    let headline = fields.has("headline") ? fields.localized("headline") : nil
    let cause = fields.localized("cause")
    let fix = fields.localized("fix")
    let command = fields.optionalText("command")
    let then = fields.optionalText("then")
    let leads = fields.flag("leads", default: false)
    let byExclusion = fields.flag("by-exclusion", default: false)
    let explainedBy: Layer? = fields.optionalValue("explained-by")
    let byHand = fields.list("by-hand")
    let teach = fields.localized("teach")
    let readMore = fields.text("read-more")
    let examples = fields.list("examples")
    guard let origin, let layer, let severity, let owner else { return nil }
    return Outcome(
      id: id, origin: origin, layer: layer, severity: severity, owner: owner, title: title,
      headline: headline, cause: cause, fix: fix, command: command, then: then.map { EntryID($0) },
      leads: leads,
      byExclusion: byExclusion, explainedBy: explainedBy, byHand: byHand, teach: teach,
      readMore: readMore,
      examples: examples)
  }

  private func milestone(id: EntryID, _ fields: inout YAMLFields) -> Milestone? {
    let origin: Origin? = fields.value("origin")
    let title = fields.localized("title")
    let then = fields.optionalText("then")
    let teach = fields.localized("teach")
    guard let origin else { return nil }
    return Milestone(
      id: id, origin: origin, title: title, then: then.map { EntryID($0) }, teach: teach)
  }
}
