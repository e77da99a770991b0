internal import Diagnosis
internal import Flowchart
internal import KubeClient

extension ReportComposer {
  func words(_ words: QuietWords) -> String { words.text(in: language) }

  /// What somebody asked not to be told: who, and why.
  func suppressed(_ diagnosis: Diagnosis) -> [Block] {
    guard !diagnosis.suppressed.isEmpty else { return [] }
    return [.section(words(.suppressed), suppressedItems(diagnosis, isShort: false))]
  }

  /// - Parameter isShort: whether to leave out how to read more of each.
  func suppressedItems(_ diagnosis: Diagnosis, isShort: Bool) -> [Block] {
    diagnosis.suppressed.map { entry in
      let finding = entry.finding
      let object = name(finding.object, besides: diagnosis.target.namespace)
      let reason = Block.paragraph(words(.reason(entry.suppression)))
      return .item(
        .none, words(.concluded(object, text(of: finding).title)),
        isShort ? [reason] : [reason, .command("kdoctor explain \(finding.id)")])
    }
  }

  /// What has become of the findings of an earlier report, and whose rules apply.
  func since(_ report: DiagnosisReport) -> [Block] {
    var blocks: [Block] = []
    if let comparison = report.comparison {
      let tells = report.diagnoses.contains { $0.root != nil || !$0.findings.isEmpty }
      if !tells, report.suppressedCount > 0 {
        blocks += [.gap, .paragraph(words(.nothingNew(comparison.path)))]
      }
      blocks += section(.resolved(comparison.path), .good, comparison.resolved)
      blocks += section(.notRechecked(comparison.path), .unknown, comparison.notRechecked)
    }
    if isVerbose, let path = report.configuration {
      blocks += [.gap, .paragraph(words(.rulesFrom(path)))]
    }
    return blocks
  }

  private func section(
    _ title: QuietWords, _ mark: ReportDocument.Mark, _ entries: [BaselineComparison.Entry]
  ) -> [Block] {
    guard !entries.isEmpty else { return [] }
    let items = entries.map { entry in
      Block.item(
        mark,
        words(
          .concluded(
            words(.target(entry.object.description, namespace: entry.object.namespace)),
            Template.named(ask(entry.id)))), [])
    }
    return [.section(words(title), items)]
  }
}
