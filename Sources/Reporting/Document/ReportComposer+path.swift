internal import Diagnosis
internal import Flowchart
internal import KubeClient

extension ReportComposer {
  /// The walk in short: one line for each good stretch, the turns for each that failed.
  func path(of diagnosis: Diagnosis) -> Block {
    .section(words(.path), told(diagnosis).flatMap { lines(of: $0, in: diagnosis) })
  }

  /// The stretches of the walk that are worth telling.
  func told(_ diagnosis: Diagnosis) -> [WalkSummary.Stretch] {
    let summary = WalkSummary(diagnosis.walk, chart: chart, plan: plan)
    var hasFailed = false
    var subjects: Set<Subject> = []
    return summary.stretches.filter { stretch in
      // A workload that is "settled" while its Pods fail would read like good news, and that its
      // second stretch is not walked either says nothing new.
      let isSecond = !subjects.insert(stretch.subject).inserted
      let saysLittle = hasFailed || !stretch.wasAsked || stretch.isNotApplicable
      if isSecond, saysLittle, stretch.conclusions.isEmpty { return false }
      hasFailed = hasFailed || !stretch.conclusions.isEmpty
      return true
    }
  }

  private func lines(of stretch: WalkSummary.Stretch, in diagnosis: Diagnosis) -> [Block] {
    guard stretch.wasAsked else {
      return [.item(.none, words(.notAsked(stretch.subject)), [])]
    }
    if stretch.isNotApplicable {
      return [.item(.none, words(.notApplicable(stretch.subject)), [])]
    }
    var blocks: [Block] = stretch.conclusions.map { conclusion in
      let title = words(
        .concluded(
          concerned(conclusion, of: stretch, in: diagnosis), self.title(conclusion, in: diagnosis)))
      let turns = conclusion.turns.map {
        Block.paragraph(words(.answered(ask($0.question), $0.answer)))
      }
      return .item(mark(of: conclusion, in: diagnosis), title, turns)
    }
    if !hasFailed(stretch, in: diagnosis), let end = stretch.end {
      let title = ask(end)
      blocks.append(
        .item(
          stretch.hidesSomething ? .unknown : .good,
          stretch.open > 0 ? words(.open(title, count: stretch.open)) : title, []))
    }
    return blocks
  }

  /// Whether the walk left the trunk there for good.
  func hasFailed(_ stretch: WalkSummary.Stretch, in diagnosis: Diagnosis) -> Bool {
    stretch.conclusions.contains {
      chart.outcomes[$0.outcome]?.then == nil || mark(of: $0, in: diagnosis) == .bad
    }
  }

  func concerned(
    _ conclusion: WalkSummary.Conclusion, of stretch: WalkSummary.Stretch, in diagnosis: Diagnosis
  ) -> String {
    let first = (conclusion.objects.first ?? nil) ?? diagnosis.target
    // Pods that do not exist stand under their workload, and counting it would count nothing.
    if stretch.subject == .pod, first.kind != ObjectKind.pod.rawValue {
      return name(first, besides: diagnosis.target.namespace)
    }
    return words(
      .concerns(
        name(first, besides: diagnosis.target.namespace), count: conclusion.objects.count,
        total: stretch.objects))
  }

  func mark(
    of conclusion: WalkSummary.Conclusion, in diagnosis: Diagnosis
  ) -> ReportDocument.Mark {
    let severity =
      finding(for: conclusion, in: diagnosis)?.severity
      ?? chart.outcomes[conclusion.outcome]?.severity
    return switch severity {
    case .problem, nil: .bad
    case .warning: .warning
    case .info: .none
    }
  }

  func title(_ conclusion: WalkSummary.Conclusion, in diagnosis: Diagnosis) -> String {
    if let finding = finding(for: conclusion, in: diagnosis) { return text(of: finding).title }
    // What another finding explains is no finding of its own, so its facts are not there.
    let title = ask(conclusion.outcome)
    let blanks = Template.placeholders(in: title).map { ($0, "…") }
    return Template.fill(title, with: Dictionary(uniqueKeysWithValues: blanks)) ?? title
  }

  func finding(
    for conclusion: WalkSummary.Conclusion, in diagnosis: Diagnosis
  ) -> Finding? {
    let top = diagnosis.told + diagnosis.suppressed.map(\.finding)
    let same = (top + top.flatMap(\.because)).filter { $0.id == conclusion.outcome }
    return same.first { conclusion.objects.contains($0.object) } ?? same.first
  }

  /// Every question that was asked, by object.
  func wholeWalk(of diagnosis: Diagnosis) -> [Block] {
    var blocks: [Block] = []
    var questions: [Block] = []
    var current: ObjectReference?
    func close() {
      guard !questions.isEmpty else { return }
      let title = name(current ?? diagnosis.target, besides: diagnosis.target.namespace)
      blocks.append(.item(.bullet, title, questions))
      questions = []
    }
    for entry in diagnosis.walk {
      if entry.object != current { close() }
      current = entry.object
      questions.append(
        .item(
          mark(of: entry), answered(entry),
          evidence(
            entry.evidence, withCommands: false, of: entry.object,
            besides: diagnosis.target.namespace)))
    }
    close()
    return blocks.isEmpty ? [] : [.folded(words(.wholeWalk), blocks)]
  }

  private func mark(of entry: WalkEntry) -> ReportDocument.Mark {
    let good = chart.questions[entry.question]?.good
    return switch entry.answer {
    case .yes: good == .no ? .bad : .good
    case .no: good == .yes ? .bad : .good
    case .notApplicable: .none
    case .unknown: .unknown
    }
  }
}
