internal import Diagnosis
internal import Flowchart
internal import KubeClient

extension ReportComposer {
  /// The most lines of a log or message that a text quotes; data holds all.
  private static let linesQuoted = 8

  /// What proves the root and how to put it right.
  func cure(_ root: Finding, in diagnosis: Diagnosis) -> [Block] {
    let text = text(of: root)
    var blocks: [Block] = []
    let evidence = evidence(root.evidence, of: nil, besides: diagnosis.target.namespace)
    if !evidence.isEmpty { blocks.append(.section(words(.evidence), evidence)) }
    var fix: [Block] = [.paragraph(text.fix)]
    if let command = text.command { fix += [.gap, .command(command)] }
    fix += [.gap, .command("kdoctor explain \(root.id)")]
    blocks.append(.section(words(.fix(root.owner)), fix))
    return blocks
  }

  /// The findings besides the root, in short.
  func further(_ diagnosis: Diagnosis) -> [Block] {
    let reasons = Set(diagnosis.root?.because.map(\.id) ?? [])
    let behind = diagnosis.findings.filter { reasons.contains($0.id) }
    let others = diagnosis.findings.filter { !reasons.contains($0.id) }
    let parts: [(ReportWords, [Finding])] = [
      (.behind, behind), (.next, others.filter { $0.severity != .info }),
      (.worthKnowing, others.filter { $0.severity == .info }),
    ]
    return parts.filter { !$0.1.isEmpty }.map {
      .section(words($0.0), list($0.1, in: diagnosis))
    }
  }

  private func list(_ findings: [Finding], in diagnosis: Diagnosis) -> [Block] {
    findings.map { finding in
      let text = text(of: finding)
      let mark: ReportDocument.Mark =
        switch finding.severity {
        case .problem: .bad
        case .warning: .warning
        case .info: .bullet
        }
      var details: [Block] = [.paragraph(text.cause)]
      details += location(of: finding)
      details.append(text.command.map { .command($0) } ?? .paragraph(text.fix))
      details.append(.command("kdoctor explain \(finding.id)"))
      let object = name(finding.object, besides: diagnosis.target.namespace)
      return .item(mark, words(.concluded(object, text.title)), details)
    }
  }

  /// Evidence by object; a command that shows several pieces stands once, below the last of them.
  ///
  /// - Parameters:
  ///   - known: an object that needs no mention.
  ///   - namespace: the one that needs no mention.
  func evidence(
    _ evidence: [Evidence], withCommands: Bool = true, of known: ObjectReference?,
    besides namespace: String = ""
  ) -> [Block] {
    var blocks: [Block] = []
    var index = evidence.startIndex
    while index < evidence.endIndex {
      let object = evidence[index].object
      let end = evidence[index...].firstIndex { $0.object != object } ?? evidence.endIndex
      var lines: [Block] = []
      for position in index..<end {
        let piece = evidence[position]
        lines += shown(piece)
        let isLast = position + 1 == end || evidence[position + 1].command != piece.command
        if withCommands, isLast, let command = piece.command { lines.append(.command(command)) }
      }
      if let object, object != known {
        blocks.append(.item(.bullet, name(object, besides: namespace), lines))
      } else {
        blocks += lines
      }
      index = end
    }
    return blocks
  }

  private func shown(_ piece: Evidence) -> [Block] {
    let kind = words(.evidenceKind(piece.kind))
    var blocks: [Block] = []
    // `connection refused` is what a visit came to, and no text of the cluster.
    let value =
      piece.kind == .probe
      ? piece.value.map { MessageCatalogue.ownWords($0, in: language) } : piece.value
    switch (piece.kind, piece.path, value) {
    case (.event, _, let detail), (.log, let detail, _):
      blocks.append(.paragraph(words(.labelled(kind, detail ?? ""))))
    case (_, let path?, let value): blocks.append(.field(path, value: value))
    case (_, nil, let value?): blocks.append(.field(kind, value: value))
    case (_, nil, nil):
      if piece.text != nil { blocks.append(.paragraph(words(.labelled(kind, "")))) }
    }
    if let sent = piece.sent { blocks.append(.field(words(.sent), value: sent)) }
    if let text = piece.text, text != piece.value {
      // A log tells at its end what happened; a message tells it at its beginning.
      var lines = text.split(whereSeparator: \.isNewline).map(String.init)
      if lines.count > Self.linesQuoted {
        lines =
          piece.kind == .log
          ? ["…"] + lines.suffix(Self.linesQuoted) : lines.prefix(Self.linesQuoted) + ["…"]
      }
      blocks.append(.quote(lines))
    }
    return blocks
  }

  /// The objects whose place in the application nothing but a resemblance tells.
  func joined(_ diagnosis: Diagnosis) -> [Block] {
    let items = diagnosis.members.compactMap { member -> Block? in
      switch member.reason {
      case .owner, .selector, .target, .route: return nil
      case .sameName, .sharedLabels, .onlyOne:
        let object = name(member.object, besides: diagnosis.target.namespace)
        return .item(.bullet, words(.said(of: object, words(.joinedBecause(member.reason)))), [])
      }
    }
    return items.isEmpty ? [] : [.section(words(.joined), items)]
  }
}
