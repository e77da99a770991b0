public import Diagnosis
public import Flowchart

/// A report in one of its forms.
public struct RenderedReport: Sendable {
  /// How it is shown where a form leaves a choice.
  public struct Style: Sendable {
    /// Of the text: colours, width and marks.
    public var text: TextStyle
    /// Whether a text lists every question that was asked.
    public var isVerbose: Bool
    /// Whether a text is the list of many applications to choose from.
    public var isOverview: Bool

    /// What counts as a failure, for forms that have a word for it.
    public var failOn: FailOn
    /// The program's version, for forms that name it.
    public var version: String
    /// The working directory, for forms whose paths begin there; empty where paths stay as they are.
    public var folder: String

    /// Makes a style; without anything said it is that of a file.
    public init(
      text: TextStyle = TextStyle(), isVerbose: Bool = false, isOverview: Bool = false,
      failOn: FailOn = .problem, version: String = "", folder: String = ""
    ) {
      self.text = text
      self.isVerbose = isVerbose
      self.isOverview = isOverview
      self.failOn = failOn
      self.version = version
      self.folder = folder
    }
  }

  /// The report as UTF-8.
  public let bytes: [UInt8]

  /// Renders a report.
  ///
  /// - Parameters:
  ///   - report: what was found.
  ///   - format: the form.
  ///   - chart: the chart that was walked; it holds the texts.
  ///   - language: of all words; names of fields and values are the same in all.
  public init(
    _ report: DiagnosisReport, as format: ReportFormat, chart: Chart, language: Language,
    style: Style = Style()
  ) {
    var listing: ReportListing {
      ReportListing(report, chart: chart, language: language, folder: style.folder)
    }
    switch format {
    case .text:
      let document =
        style.isOverview
        ? ReportDocument(overviewOf: report, chart: chart, language: language)
        : ReportDocument(report, chart: chart, language: language, isVerbose: style.isVerbose)
      bytes = Array(
        TextRenderer.render(document, language: language, style: style.text).utf8)
    case .markdown:
      let document = ReportDocument(
        report, chart: chart, language: language, isVerbose: style.isVerbose)
      bytes = Array(MarkdownRenderer.render(document, language: language).utf8)
    case .html:
      bytes = Array(
        HTMLPage.text(report, chart: chart, language: language, isVerbose: style.isVerbose).utf8)
    case .json: bytes = ReportJSON(report, chart: chart, language: language).bytes
    case .yaml:
      bytes = ReportJSON(report, chart: chart, language: language, isYAML: true).bytes
    case .junit: bytes = JUnitReport(listing: listing, failOn: style.failOn).bytes
    case .sarif:
      bytes = SARIFLog(listing, failOn: style.failOn, version: style.version).bytes
    case .github: bytes = GitHubCommands(listing).bytes
    case .gitlab: bytes = CodeQuality(listing).bytes
    case .prometheus: bytes = ReportMetrics(report).bytes
    }
  }
}
