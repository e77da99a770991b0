internal import Diagnosis
internal import Flowchart
internal import KubeClient
internal import Terminal

extension SARIFLog {
  /// Writes one finding.
  func writeResult(_ result: inout JSONWriter, _ listed: ListedFinding) {
    let finding = listed.finding
    let text = listing.text(of: finding)
    result.field("ruleId", finding.id.text)
    if let index = ruleIndex[finding.id] { result.field("ruleIndex", index) }
    result.field("kind", "fail")
    result.field("level", Self.level(of: finding.severity))
    result.object("message") {
      $0.field("text", Self.plain(([headline(of: listed)] + listing.advice(finding))))
    }
    result.array("locations", [finding.object]) { location, object in
      location.write(object, at: listed.place)
    }
    let evidence = finding.evidence.filter { $0.object != nil }
    if !evidence.isEmpty {
      result.array("relatedLocations", evidence) { write($1, of: listed, to: &$0) }
    }
    result.object("partialFingerprints") { prints in
      // The first is the only one that GitHub looks at.
      prints.field("primaryLocationLineHash", "\(listed.fingerprint.text):1")
      prints.field("kdoctorFinding/v1", listed.fingerprint.text)
    }
    if hasBaseline {
      result.field("baselineState", listed.isInBaseline ? "unchanged" : "new")
    }
    if let suppression = listed.suppression {
      result.array("suppressions", [suppression]) { write($1, to: &$0) }
    }
    result.object("properties") { properties in
      properties.object("application") { $0.write(listed.application) }
      properties.object("object") { $0.write(finding.object) }
      properties.field("layer", finding.layer.rawValue)
      properties.field("severity", finding.severity.rawValue)
      properties.field("confidence", finding.confidence.rawValue)
      properties.field("owner", finding.owner.rawValue)
      properties.field("command", ifPresent: text.command)
      properties.field("patch", ifPresent: text.patch)
    }
  }

  private func headline(of listed: ListedFinding) -> String {
    // Why it is suppressed has a field of its own.
    var listed = listed
    listed.suppression = nil
    return listing.sentence(listing.headline(listed))
  }

  private func write(_ piece: Evidence, of listed: ListedFinding, to location: inout JSONWriter) {
    guard let object = piece.object else { return }
    let place = listing.report.cluster.place(
      of: object, in: listed.application, from: listing.folder)
    location.write(object, at: place)
    let lines = listing.lines(
      listing.composer.evidence([piece], withCommands: false, of: object))
    location.object("message") { $0.field("text", Self.plain([lines])) }
  }

  private func write(_ suppression: Suppression, to writer: inout JSONWriter) {
    let kind =
      switch suppression.source {
      case .annotation: "inSource"
      case .option, .configuration, .baseline, .confidence: "external"
      }
    writer.field("kind", kind)
    writer.field("status", "accepted")
    writer.field(
      "justification", QuietWords.reason(suppression).text(in: listing.language))
  }

  /// Lines as a message: braces are doubled, as the format has it, and nothing is a link.
  static func plain(_ lines: [String]) -> String {
    var last: Unicode.Scalar?
    return lines.joined(separator: "\n").visible(lineBreaks: .kept).escaping { sign in
      defer { last = sign }
      switch sign {
      case "{": return "{{"
      case "}": return "}}"
      case "(" where last == "]": return " ("
      default: return nil
      }
    }
  }
}
