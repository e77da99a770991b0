public import Diagnosis
internal import Flowchart
internal import KubeClient

/// Tells what one report says that the one before did not.
public struct ReportChanges {
  /// What a person would call another state: counts and times that go on do not make one.
  private struct Summary: Hashable {
    var state: State
    var serving: Bool?
    var findings: Set<String>
    var notChecked: Set<String>

    init(_ diagnosis: Diagnosis) {
      state = diagnosis.state
      serving = diagnosis.serving
      findings = Set(
        ([diagnosis.root].compactMap { $0 } + diagnosis.findings).map {
          "\($0.id) \($0.object) \($0.severity)"
        })
      notChecked = Set(
        diagnosis.notChecked.map { "\($0.needs.reason) \($0.needs.verb) \($0.needs.resource)" })
    }
  }

  private var known: [ObjectReference: Summary]

  /// Begins with a report that has been told.
  public init(_ report: DiagnosisReport) {
    known = Self.summaries(report)
  }

  /// The part of a report that is new or different; nil where nothing is.
  public mutating func take(_ report: DiagnosisReport) -> DiagnosisReport? {
    let now = Self.summaries(report)
    let changed = report.diagnoses.filter { known[$0.target] != now[$0.target] }
    // What could not be seen is not gone.
    let gone = report.notRead.isEmpty ? known.keys.filter { now[$0] == nil }.sorted() : []
    known = now
    guard !changed.isEmpty || !gone.isEmpty else { return nil }
    var part = report
    part.diagnoses = changed
    part.cluster.warnings += gone.map {
      "\($0) is gone" + ($0.namespace.isEmpty ? "" : " from namespace \($0.namespace)")
    }
    return part
  }

  private static func summaries(_ report: DiagnosisReport) -> [ObjectReference: Summary] {
    Dictionary(report.diagnoses.map { ($0.target, Summary($0)) }) { first, _ in first }
  }
}
