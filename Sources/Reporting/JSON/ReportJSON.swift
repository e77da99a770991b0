public import Diagnosis
public import Flowchart
internal import Foundation
internal import KubeClient

/// A report as data: `kdoctor/report/v1`, described by `docs/report.schema.json`.
///
/// Within v1 no field changes its name or meaning; fields may be added.
public struct ReportJSON: Sendable {
  /// The name of this form of the report.
  public static let schema = "kdoctor/report/v1"

  /// The report as UTF-8 text, with fields in the order of the contract and lists sorted.
  public let bytes: [UInt8]

  /// Writes a report.
  ///
  /// - Parameters:
  ///   - report: what was found.
  ///   - chart: the chart that was walked; it holds the texts.
  ///   - language: of the findings' texts; names of fields and values are the same in all.
  ///   - isYAML: whether it is spelled as YAML, with the same fields and values.
  public init(
    _ report: DiagnosisReport, chart: Chart, language: Language, isYAML: Bool = false
  ) {
    let report = report.speaking(language)
    var writer = JSONWriter(as: isYAML ? .yaml : .json)
    let texts = Texts(chart: chart, language: language, cluster: report.cluster)
    writer.document { document in
      document.field("schema", Self.schema)
      document.field("generatedAt", report.generatedAt.formatted(.iso8601))
      document.object("cluster") { $0.write(report.cluster) }
      document.field("state", report.state.rawValue)
      let own = report.diagnoses.reduce(0) { $0 + $1.answersByPerson.count }
      if own > 0 { document.field("answersByPerson", own) }
      let suppressed = report.suppressedCount
      if suppressed > 0 { document.field("suppressedFindings", suppressed) }
      document.field("configuration", ifPresent: report.configuration)
      if let comparison = report.comparison { document.write(comparison, texts) }
      document.array("diagnoses", report.ordered) { $0.write($1, texts) }
      document.array("notRead", report.notRead) { $0.write($1) }
      document.write(AccessRules(report))
    }
    bytes = writer.bytes
  }

  /// What turns a finding into words.
  struct Texts {
    var chart: Chart
    var language: Language
    /// Knows where objects are written.
    var cluster: ClusterDescription
  }
}
