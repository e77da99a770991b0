internal import Diagnosis
internal import Flowchart
internal import KubeClient

/// Puts a report into words.
struct ReportComposer {
  typealias Block = ReportDocument.Block

  var chart: Chart
  var language: Language
  /// Whether to list every question that was asked.
  var isVerbose: Bool
  let plan: WalkSummary.Plan
  /// What is reported on; it knows where objects are written.
  var cluster: ClusterDescription?

  init(chart: Chart, language: Language, isVerbose: Bool) {
    self.chart = chart
    self.language = language
    self.isVerbose = isVerbose
    plan = WalkSummary.Plan(chart)
  }

  /// The most warnings about the input that a text lists; data holds all.
  static let warningsShown = 10

  func document(of report: DiagnosisReport) -> ReportDocument {
    let diagnoses = report.ordered
    var blocks: [Block] = []
    if diagnoses.isEmpty { blocks += unseen(report) }
    let isShortened = diagnoses.count > 1 && !isVerbose
    let shortened = isShortened ? diagnoses.filter(isTold) : []
    for diagnosis in diagnoses {
      if isShortened, isTold(diagnosis) {
        blocks += inShort(diagnosis)
      } else {
        blocks += inFull(diagnosis)
        blocks.append(.gap)
      }
    }
    if !diagnoses.isEmpty { blocks += unseen(report) }
    blocks += visits(shortened)
    blocks += together(notCheckedIn: shortened)
    if shortened.contains(where: \.isManifestOnly) {
      blocks += [.gap, .paragraph(words(.manifestOnly))]
    }
    blocks += since(report)
    blocks += foot(of: report.cluster)
    if diagnoses.count > 1 { blocks += [.gap, .paragraph(summary(of: report))] }
    blocks += AccessRules(report).blocks(in: language)
    return ReportDocument(blocks)
  }

  /// What is said where nothing was found to diagnose, or more may be there; nothing elsewhere.
  func unseen(_ report: DiagnosisReport) -> [Block] {
    guard report.diagnoses.isEmpty || !report.notRead.isEmpty else { return [] }
    let message: ReportWords =
      !report.diagnoses.isEmpty
      ? .moreUnseen : report.notRead.isEmpty ? .nothingToDiagnose : .nothingSeen
    return [.headline(.inconclusive, subject: "", namespace: "", message: words(message))]
      + needed(report.notRead)
  }

  /// Whether among several applications the state alone says enough.
  func isTold(_ diagnosis: Diagnosis) -> Bool {
    diagnosis.state == .healthy && diagnosis.answersByPerson.isEmpty
  }

  /// How many applications there are in which state, and how many findings are suppressed.
  func summary(of report: DiagnosisReport) -> String {
    let counts = Dictionary(grouping: report.diagnoses, by: \.state).mapValues(\.count)
    let text = words(.summary(total: report.diagnoses.count, counts))
    let count = report.suppressedCount
    return count == 0 ? text : words(.besides(text, count))
  }

  func words(_ words: ReportWords) -> String { words.text(in: language) }

  func text(of finding: Finding) -> FindingText {
    FindingText(finding, chart: chart, language: language)
  }

  /// An object as kubectl spells it; its namespace only where it is another one.
  func name(_ reference: ObjectReference, besides namespace: String) -> String {
    let isElsewhere = !reference.namespace.isEmpty && reference.namespace != namespace
    return words(.target(reference.description, namespace: isElsewhere ? reference.namespace : ""))
  }

  func ask(_ id: EntryID) -> String { chart.label(of: id)?[language] ?? id.text }

  private func headline(of diagnosis: Diagnosis) -> Block {
    .headline(
      diagnosis.state,
      subject: diagnosis.target.description, namespace: diagnosis.target.namespace,
      message: message(of: diagnosis))
  }

  /// What was found, in one line.
  func message(of diagnosis: Diagnosis) -> String {
    let count = diagnosis.suppressed.count
    var message =
      if let root = diagnosis.root {
        text(of: root).title
      } else if diagnosis.state == .inconclusive {
        words(.couldNotTell)
      } else if count > 0 {
        words(.nothingElseWrong)
      } else {
        words(diagnosis.isManifestOnly ? .wiringRight : .nothingWrong)
      }
    if diagnosis.root == nil, count > 0 { message = words(.besides(message, count)) }
    return diagnosis.answersByPerson.isEmpty ? message : words(.withPersonAnswers(message))
  }

  private func inShort(_ diagnosis: Diagnosis) -> [Block] {
    // Among several, the state says enough.
    [
      .headline(
        diagnosis.state, subject: diagnosis.target.description,
        namespace: diagnosis.target.namespace,
        message: diagnosis.suppressedText(in: language) ?? "")
    ]
      + diagnosis.findings.map { .item(.bullet, text(of: $0).title, []) }
      + (diagnosis.suppressed.isEmpty
        ? [] : [.section("", suppressedItems(diagnosis, isShort: true))])
  }

  private func inFull(_ diagnosis: Diagnosis) -> [Block] {
    var blocks = [headline(of: diagnosis), .section("", lead(diagnosis))]
    if diagnosis.root != nil || diagnosis.state == .inconclusive {
      blocks.append(path(of: diagnosis))
    }
    if let root = diagnosis.root { blocks += cure(root, in: diagnosis) }
    blocks += further(diagnosis)
    blocks += notes(on: diagnosis)
    if isVerbose { blocks += wholeWalk(of: diagnosis) }
    return blocks
  }

  /// Where it is to be put right, on a line of its own that editors and terminals understand.
  func location(of finding: Finding) -> [Block] {
    cluster?.location(of: finding).map { [.field($0.description, value: nil)] } ?? []
  }

  /// What is said before anything else.
  func lead(_ diagnosis: Diagnosis) -> [Block] {
    var lead = personAnswers(in: diagnosis)
    if let root = diagnosis.root {
      lead.append(.paragraph(text(of: root).cause))
      lead += location(of: root)
    }
    let remarks = remarks(on: diagnosis)
    if !remarks.isEmpty { lead.append(.paragraph(remarks)) }
    if diagnosis.isManifestOnly { lead.append(.paragraph(words(.manifestOnly))) }
    return lead
  }

  /// What has to be known of the diagnosis itself.
  func notes(on diagnosis: Diagnosis) -> [Block] {
    suppressed(diagnosis) + visits([diagnosis]) + notChecked(diagnosis) + joined(diagnosis)
  }

  /// What can be said of the root in a few words: serving, share, certainty.
  private func remarks(on diagnosis: Diagnosis) -> String {
    var sentences: [String] = []
    switch (diagnosis.serving, diagnosis.root) {
    case (true?, let root): sentences.append(words(root == nil ? .serves : .stillServes))
    case (false?, _): sentences.append(words(.doesNotServe))
    case (nil, _): break
    }
    if let root = diagnosis.root {
      if let share = root.share, share.total > 1 {
        sentences.append(
          words(.share(count: share.count, total: share.total, Self.subject(of: root))))
      }
      sentences.append(words(.confidence(root.confidence)))
    }
    return sentences.joined(separator: language == .english ? " " : "")
  }

  private static func subject(of finding: Finding) -> Subject {
    switch finding.layer {
    case .pod, .cluster: .pod
    case .service: .service
    case .ingress: .ingress
    case .infrastructure: finding.object.kind == ObjectKind.service.rawValue ? .service : .ingress
    }
  }

  func foot(of cluster: ClusterDescription) -> [Block] {
    guard !cluster.warnings.isEmpty else { return [] }
    var items = cluster.warnings.prefix(Self.warningsShown).map { Block.item(.bullet, $0, []) }
    let more = cluster.warnings.count - items.count
    if more > 0 { items.append(.item(.bullet, words(.more(more)), [])) }
    return [.section(words(.input), items)]
  }
}
