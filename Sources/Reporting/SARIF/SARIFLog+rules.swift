internal import Flowchart

extension SARIFLog {
  /// Writes what the chart says of an outcome, wherever it is found.
  func writeRule(_ rule: inout JSONWriter, _ id: EntryID) {
    rule.field("id", id.text)
    let chart = listing.composer.chart
    guard let outcome = chart.outcomes[id],
      let page = Explanation(id: id, chart: chart, language: listing.language)
    else { return }
    rule.field("name", Self.name(of: id))
    rule.object("shortDescription") { $0.field("text", page.title) }
    rule.object("fullDescription") { $0.field("text", outcome.teach[listing.language]) }
    rule.field("helpUri", outcome.readMore)
    rule.object("help") { help in
      help.field("text", page.text())
      help.field("markdown", Self.markdown(page))
    }
    rule.object("defaultConfiguration") {
      $0.field("level", Self.level(of: outcome.severity))
    }
    rule.object("properties") { properties in
      properties.array("tags", [outcome.layer.rawValue, outcome.owner.rawValue])
      properties.field("problem.severity", Self.problemSeverity(of: outcome.severity))
    }
  }

  static func level(of severity: Severity) -> String {
    switch severity {
    case .problem: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  /// What GitHub sorts its alerts by.
  private static func problemSeverity(of severity: Severity) -> String {
    switch severity {
    case .problem: "error"
    case .warning: "warning"
    case .info: "recommendation"
    }
  }

  /// `pod.image.tag-not-found` as one word of several: `PodImageTagNotFound`.
  private static func name(of id: EntryID) -> String {
    id.text.split { $0 == "." || $0 == "-" }.map(\.capitalized).joined()
  }

  private static func markdown(_ page: Explanation) -> String {
    let sections = page.sections.map { section in
      let content =
        switch section.content {
        case .prose(let text): escaped(text)
        case .lines(let lines) where lines.allSatisfy { $0.hasPrefix("https://") }:
          lines.map { "<\($0)>" }.joined(separator: "\n\n")
        case .lines(let lines): "```\n\(lines.joined(separator: "\n"))\n```"
        case .ways(let ways):
          ways.map { way in
            let answer = way.answer.map { "\(escaped($0)): " } ?? ""
            return "- \(answer)`\(way.target)`: \(escaped(way.label))"
          }.joined(separator: "\n")
        }
      return "**\(section.heading)**\n\n\(content)"
    }
    return ([escaped(page.notes.joined(separator: " · "))] + sections).joined(separator: "\n\n")
  }

  private static func escaped(_ text: String) -> String {
    text.map { "\\`*_[]<>#|~".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
