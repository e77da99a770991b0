internal import Diagnosis
internal import Flowchart
internal import Foundation
internal import KubeClient

/// Puts what is in a snapshot into words.
struct SnapshotComposer {
  typealias Block = ReportDocument.Block

  var inspection: SnapshotInspection
  var language: Language

  var blocks: [Block] {
    [.item(verdict.mark, words(verdict.words), [])]
      + section(.recording, recording) + section(.contents, contents)
      + section(.missing, missing) + section(.takenOut, counts(takenOut))
      + section(.looksSecret, counts(inspection.leftovers))
      + section(.remarks, remarks)
  }

  private func words(_ words: SnapshotWords) -> String { words.text(in: language) }

  private func section(_ title: SnapshotWords, _ blocks: [Block]) -> [Block] {
    blocks.isEmpty ? [] : [.section(words(title), blocks)]
  }

  private var verdict: (mark: ReportDocument.Mark, words: SnapshotWords) {
    inspection.hasLeftovers ? (.bad, .secretsLeft) : (.good, .noSecrets)
  }

  private func line(_ name: SnapshotWords, _ value: String) -> Block {
    .paragraph(ReportWords.labelled(words(name), value).text(in: language))
  }

  private var recording: [Block] {
    let index = inspection.indexes.first
    var lines = [
      line(.name, MessageCatalogue.text(inspection.name, in: language)),
      line(.clock, Self.text(inspection.clock)),
    ]
    if let version = inspection.version { lines.append(line(.version, version)) }
    if let program = index?.program { lines.append(line(.savedBy, "kdoctor \(program)")) }
    if let index, index.captured != nil {
      lines.append(
        line(
          .namespaces, index.namespaces?.joined(separator: ", ") ?? words(.allNamespaces)))
    }
    return lines
  }

  private var contents: [Block] {
    let kinds = inspection.objects.sorted { $0.key.rawValue < $1.key.rawValue }
    var items = kinds.map { kind, places in
      let inNamespaces = places.filter { !$0.key.isEmpty }.sorted { $0.key < $1.key }
      let total = places.values.reduce(0, +)
      let detail = inNamespaces.prefix(5).map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      let more = inNamespaces.count > 5 ? ", …" : ""
      return Block.item(
        .bullet, "\(kind.rawValue): \(total)" + (detail.isEmpty ? "" : " (\(detail)\(more))"), [])
    }
    items += inspection.otherKinds.sorted { $0.key < $1.key }.map { kind, count in
      .item(.none, words(.notUsed(kind: kind, count)), [])
    }
    if !inspection.logs.isEmpty {
      items.append(
        .item(
          .bullet,
          words(.logs(inspection.logs.count, bytes: inspection.logs.reduce(0) { $0 + $1.bytes })),
          []))
    }
    return items
  }

  private var missing: [Block] {
    var seen: Set<String> = []
    let gaps = inspection.indexes.flatMap(\.notCaptured).map { gap -> String in
      let needs = gap.unavailable
      let group = needs.group.isEmpty ? "" : ".\(needs.group)"
      return words(
        .gap(
          verb: needs.verb, resource: needs.resource + group, namespace: needs.namespace,
          needs.reason))
    }.filter { seen.insert($0).inserted }
    var items = gaps.map { Block.item(.unknown, $0, []) }
    let logs = inspection.indexes.reduce(0) { $0 + $1.logsLeftOut }
    if logs > 0 { items.append(.item(.unknown, words(.logsLeftOut(logs)), [])) }
    let keys = inspection.indexes.reduce(0) { $0 + $1.keysLeftOut }
    if keys > 0 { items.append(.item(.unknown, words(.keysLeftOut(keys)), [])) }
    return items
  }

  private var takenOut: RedactionCounts {
    inspection.indexes.reduce(into: [:]) { sum, index in
      sum.merge(index.redactions) { $0 + $1 }
    }
  }

  private func counts(_ counts: RedactionCounts) -> [Block] {
    RedactionRule.allCases.compactMap { rule in
      guard let count = counts[rule], count > 0 else { return nil }
      return .item(
        .bullet, ReportWords.labelled(words(.rule(rule)), String(count)).text(in: language), [])
    }
  }

  private var remarks: [Block] {
    inspection.warnings.map { .item(.bullet, MessageCatalogue.text($0, in: language), []) }
  }

  private static func text(_ moment: Date) -> String { moment.formatted(.iso8601) }
}
