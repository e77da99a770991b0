public import Flowchart
public import Foundation
import KubeClient

/// What of a report is not to be told with the rest: counted and listed all the same.
public struct Quieting: Sendable {
  public var rules: [IgnoreRule]
  /// What is less sure is not told; nil for all.
  public var minimum: Confidence?
  public var baseline: Baseline?
  /// The file from which rules were read, by its path.
  public var configuration: String?
  /// By which rules expire where what was read tells no time.
  public var today: Date

  /// Takes what somebody asks for; without anything only annotations count.
  public init(
    rules: [IgnoreRule] = [], minimum: Confidence? = nil, baseline: Baseline? = nil,
    configuration: String? = nil, today: Date = Date()
  ) {
    self.rules = rules
    self.minimum = minimum
    self.baseline = baseline
    self.configuration = configuration
    self.today = today
  }

  /// The report with what is not to be told suppressed; its notes say which annotations cannot be
  /// understood and which rules have expired.
  ///
  /// - Parameter tellsUnused: whether the notes also name the rules that no finding matches.
  public func applied(
    to report: DiagnosisReport, chart: Chart, tellsUnused: Bool = false
  ) -> DiagnosisReport {
    var ledger = QuietLedger(rules: rules, chart: chart, clock: clock(of: report))
    var result = report
    result.configuration = configuration
    var resolved: [BaselineComparison.Entry] = []
    var open: [BaselineComparison.Entry] = []
    for (index, diagnosis) in report.diagnoses.enumerated() {
      var quiet = diagnosis.suppressing { ledger.suppression(of: $0, in: diagnosis) }
      ledger.check(diagnosis.annotations)
      if let minimum {
        let suppression = Suppression(source: .confidence(minimum))
        quiet = quiet.suppressing { $0.confidence > minimum ? suppression : nil }
      }
      if let baseline {
        let judged = BaselineJudge(baseline: baseline).judge(quiet)
        quiet = judged.diagnosis
        resolved += judged.resolved.map { $0.entry(of: diagnosis.target) }
        open += judged.open.map { $0.entry(of: diagnosis.target) }
      }
      if !quiet.suppressed.isEmpty { quiet.sortSuppressed(like: diagnosis) }
      result.diagnoses[index] = quiet
    }
    if let baseline {
      let seen = Set(report.diagnoses.map(\.target))
      for (target, application) in baseline.applications where !seen.contains(target) {
        open += application.findings.map { $0.entry(of: target) }
      }
      result.comparison = BaselineComparison(
        path: baseline.path, generatedAt: baseline.generatedAt, resolved: resolved.sorted(),
        notRechecked: open.sorted(),
        wasUnreadBefore: Set(report.notRead.map { "\($0.resource) \($0.namespace)" })
          .isSubset(of: baseline.unread))
    }
    result.state = result.worst
    result.cluster.warnings += ledger.notes + (tellsUnused ? ledger.unused : [])
    return result
  }

  /// The moment by which rules expire. Times that stand in manifests are those of their writing.
  private func clock(of report: DiagnosisReport) -> Date {
    let tellsTime = !report.cluster.isManifestOnly && report.generatedAt.timeIntervalSince1970 > 0
    return tellsTime ? report.generatedAt : today
  }
}

extension Baseline.Entry {
  fileprivate func entry(of application: ObjectReference) -> BaselineComparison.Entry {
    BaselineComparison.Entry(
      application: application, id: id, object: object, severity: severity)
  }
}

extension BaselineComparison.Entry: Comparable {
  public static func < (left: Self, right: Self) -> Bool {
    (left.application, left.id, left.object) < (right.application, right.id, right.object)
  }
}

extension Diagnosis {
  /// Puts what is suppressed into the order in which it would have been told.
  fileprivate mutating func sortSuppressed(like diagnosis: Diagnosis) {
    let told = diagnosis.told
    let places = suppressed.map { entry in
      told.firstIndex { $0.isSame(as: entry.finding) } ?? told.count
    }
    suppressed = zip(places, suppressed).enumerated().sorted {
      ($0.element.0, $0.offset) < ($1.element.0, $1.offset)
    }.map(\.element.1)
  }
}
