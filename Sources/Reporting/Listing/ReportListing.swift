internal import Diagnosis
internal import Flowchart
internal import KubeClient
internal import Terminal

/// A report as the formats for other programs need it: findings by application, each with a place
/// and a fingerprint, and what puts them into words.
struct ReportListing {
  /// The report in its language.
  let report: DiagnosisReport
  let composer: ReportComposer
  /// The working directory; paths below it begin there.
  let folder: String
  /// The worst first, as in every format.
  let applications: [ListedApplication]

  var language: Language { composer.language }
  var findings: [ListedFinding] { applications.flatMap(\.findings) }

  init(_ report: DiagnosisReport, chart: Chart, language: Language, folder: String = "") {
    self.report = report.speaking(language)
    self.folder = folder
    var composer = ReportComposer(chart: chart, language: language, isVerbose: false)
    composer.cluster = self.report.cluster
    self.composer = composer
    var seen: [Fingerprint: Int] = [:]
    let cluster = self.report.cluster
    applications = self.report.ordered.map { diagnosis in
      let target = diagnosis.target
      var all: [(Finding, Suppression?)] = []
      all += ([diagnosis.root].compactMap { $0 } + diagnosis.findings).map { ($0, nil) }
      all += diagnosis.suppressed.map { ($0.finding, $0.suppression) }
      let findings = all.map { finding, suppression in
        func fingerprint(_ ordinal: Int) -> Fingerprint {
          Fingerprint(
            finding.id.text, at: finding.object, of: target, declaration: finding.declaration,
            ordinal: ordinal)
        }
        let first = fingerprint(0)
        let ordinal = seen[first, default: 0]
        seen[first] = ordinal + 1
        return ListedFinding(
          finding: finding, application: target,
          restsOnPerson: !diagnosis.answersByPerson.isEmpty, suppression: suppression,
          fingerprint: ordinal == 0 ? first : fingerprint(ordinal),
          place: cluster.location(of: finding).flatMap { ListedPlace($0, from: folder) }
            ?? cluster.place(of: finding.object, in: target, from: folder))
      }
      return ListedApplication(
        diagnosis: diagnosis, findings: findings,
        place: cluster.place(of: target, in: target, from: folder))
    }
  }

  func words(_ words: ReportWords) -> String { words.text(in: language) }
  func words(_ words: ListingWords) -> String { words.text(in: language) }
  func text(of finding: Finding) -> FindingText { composer.text(of: finding) }

  /// An object with its namespace, on one line.
  func name(_ object: ObjectReference) -> String { composer.name(object, besides: "").visible }

  /// Blocks as lines that are not broken.
  func lines(_ blocks: [ReportDocument.Block]) -> String {
    let text = TextRenderer.render(
      ReportDocument(blocks), language: language, style: TextStyle(columns: Self.unbroken))
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "\n")
  }

  /// More columns than any line of a report has.
  private static let unbroken = 1_000_000
}
