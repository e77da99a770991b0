internal import Diagnosis
internal import Flowchart
internal import Foundation
internal import KubeClient

/// A report as SARIF 2.1.0: a result for each finding, a rule for each outcome that was concluded, and
/// a notification for everything that could not be checked.
///
/// Messages are plain text: what the cluster said can become neither a link nor a placeholder.
struct SARIFLog {
  static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  let listing: ReportListing
  let failOn: FailOn
  /// Of the program; empty where it is not known.
  let version: String
  /// The ids of all outcomes that were concluded, in the order of the rules.
  private let rules: [EntryID]
  /// Where each of them stands among the rules.
  let ruleIndex: [EntryID: Int]
  /// Whether an earlier report was given to compare with.
  let hasBaseline: Bool

  init(_ listing: ReportListing, failOn: FailOn, version: String) {
    self.listing = listing
    self.failOn = failOn
    self.version = version
    rules = Set(listing.findings.map(\.finding.id)).sorted()
    ruleIndex = Dictionary(uniqueKeysWithValues: zip(rules, rules.indices))
    hasBaseline = listing.report.comparison != nil
  }

  /// The report as UTF-8.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.document { log in
      log.field("$schema", Self.schema)
      log.field("version", "2.1.0")
      log.array("runs", [listing.report]) { run, report in
        run.object("tool") { tool in tool.object("driver", writeDriver) }
        run.field("language", language)
        run.array("invocations", [report], writeInvocation)
        run.array("results", listing.findings, writeResult)
        run.object("properties") { properties in
          properties.field("state", report.state.rawValue)
          properties.field("generatedAt", report.generatedAt.formatted(.iso8601))
          properties.object("cluster") { $0.write(report.cluster) }
        }
      }
    }
    return writer.bytes
  }

  /// The language with a region, as the format has it: it knows no scripts.
  private var language: String {
    switch listing.language {
    case .english: "en"
    case .simplifiedChinese: "zh-CN"
    }
  }

  private func writeDriver(_ driver: inout JSONWriter) {
    driver.field("name", "kdoctor")
    driver.field("version", ifPresent: version.isEmpty ? nil : version)
    driver.field("language", language)
    driver.array("rules", rules, writeRule)
  }

  /// Only a run that could tell everything has succeeded: else its results are not complete.
  private func writeInvocation(_ invocation: inout JSONWriter, _ report: DiagnosisReport) {
    let status = ExitStatus(report.countedStates, failOn: failOn)
    let isComplete = !report.diagnoses.isEmpty && !report.states.contains(.inconclusive)
    invocation.field("exitCode", Int(status.rawValue))
    invocation.field("executionSuccessful", isComplete)
    invocation.array("toolExecutionNotifications", notifications) { $0.write($1) }
  }
}
