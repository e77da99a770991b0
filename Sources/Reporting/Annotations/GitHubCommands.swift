internal import Diagnosis
internal import Flowchart
internal import KubeClient
internal import Terminal

/// A report as commands of GitHub Actions, which become annotations of the run and the changed lines.
///
/// One line for each finding, the worst application first: GitHub shows the first ten errors, ten
/// warnings and ten notices of a step. What could not be told is an error. Then one notice with what
/// is suppressed, one with what was not checked, and the count.
struct GitHubCommands {
  /// The report as UTF-8.
  let bytes: [UInt8]

  init(_ listing: ReportListing) {
    var lines: [String] = []
    for application in listing.applications {
      if application.isInconclusive {
        lines.append(
          Self.line(
            "error", at: application.place, title: listing.name(application.target),
            [listing.remark(on: application)]))
      }
      for listed in application.findings where listed.suppression == nil {
        lines.append(Self.line(for: listed, listing))
      }
    }
    if let unseen = listing.unseen {
      let needs = listing.lines(listing.composer.needed(listing.report.notRead))
      lines.append(Self.line("error", title: "kdoctor", [unseen, needs]))
    }
    for skipped in listing.report.cluster.skipped {
      lines.append(
        Self.line(
          "error", at: ListedPlace(of: skipped, from: listing.folder),
          title: listing.name(skipped.reference),
          [skipped.problem]))
    }
    let suppressed = listing.findings.filter { $0.suppression != nil }
    if !suppressed.isEmpty {
      lines.append(
        Self.line(
          "notice", title: QuietWords.suppressed.text(in: listing.language),
          suppressed.map { "\(listing.headline($0)) [\($0.finding.id)]" }))
    }
    let open = listing.composer.together(notCheckedIn: listing.applications.map(\.diagnosis))
    if case .section(let title, let items)? = open.first {
      lines.append(Self.line("notice", title: title, [listing.lines(items)]))
    }
    if !listing.applications.isEmpty {
      lines.append(Self.line("notice", title: "kdoctor", [listing.summary]))
    }
    bytes = Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  private static func line(for listed: ListedFinding, _ listing: ReportListing) -> String {
    let finding = listed.finding
    let command =
      switch finding.severity {
      case .problem: "error"
      case .warning: "warning"
      case .info: "notice"
      }
    let title = listing.words(
      .said(of: listing.name(listed.application), listing.text(of: finding).title))
    let message =
      [listing.headline(listed)] + listing.advice(finding)
      + [
        listing.text(of: finding).command?.visible(lineBreaks: .escaped),
        "kdoctor explain \(finding.id)",
      ].compactMap { $0 }
    return line(command, at: listed.place, title: title, message)
  }

  private static func line(
    _ command: String, at place: ListedPlace? = nil, title: String, _ message: [String]
  ) -> String {
    var properties = ["title=\(property(title))"]
    if let place, place.isFile {
      properties = ["file=\(property(place.path))", "line=\(place.line)"] + properties
    }
    let data = message.filter { !$0.isEmpty }.joined(separator: "\n")
    return "::\(command) \(properties.joined(separator: ","))::\(escaped(data))"
  }

  /// What ends a command or begins another is escaped as the runner reads it.
  private static func escaped(_ text: String) -> String {
    text.visible(lineBreaks: .kept).escaping { sign in
      switch sign {
      case "%": "%25"
      case "\n": "%0A"
      default: nil
      }
    }
  }

  private static func property(_ text: String) -> String {
    escaped(text.visible).escaping { sign in
      switch sign {
      case ":": "%3A"
      case ",": "%2C"
      default: nil
      }
    }
  }
}
