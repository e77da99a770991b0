internal import Diagnosis
internal import Flowchart
internal import Foundation
internal import KubeClient
internal import Metrics
internal import Terminal

/// A report as metrics in the text format of Prometheus.
struct ReportMetrics {
  /// The report as UTF-8.
  let bytes: [UInt8]

  init(_ report: DiagnosisReport) {
    var metrics = MetricSet()
    let time = report.generatedAt.timeIntervalSince1970.rounded(.down)
    metrics.set(.reportTimestamp, to: time)
    metrics.set(.reportNotRead, to: Double(report.notRead.count))
    for state in State.allCases {
      metrics.set(.reportState, state.rawValue, to: state == report.state ? 1 : 0)
      metrics.set(
        .reportApplications, state.rawValue,
        to: Double(report.diagnoses.count { $0.state == state }))
    }
    for diagnosis in report.diagnoses { Self.add(diagnosis, to: &metrics) }
    bytes = Array(PrometheusText.text(metrics).utf8)
  }

  private static func add(_ diagnosis: Diagnosis, to metrics: inout MetricSet) {
    let target = diagnosis.target
    let application = [target.namespace, target.kind, target.name].map(\.visible)
    for state in State.allCases {
      metrics.set(
        .applicationState, labels: application + [state.rawValue],
        to: diagnosis.state == state ? 1 : 0)
    }
    if let serving = diagnosis.serving {
      metrics.set(.applicationServing, labels: application, to: serving ? 1 : 0)
    }
    for finding in [diagnosis.root].compactMap({ $0 }) + diagnosis.findings {
      let labels = [
        finding.id.text, finding.layer.rawValue, finding.severity.rawValue,
        finding.confidence.rawValue,
      ]
      metrics.add(1, to: .finding, labels: application + labels)
    }
    for suppressed in diagnosis.suppressed {
      metrics.add(
        1, to: .suppressedFindings, labels: application + [suppressed.finding.id.text])
    }
    let own = diagnosis.answersByPerson.count
    if own > 0 { metrics.set(.answersByPerson, labels: application, to: Double(own)) }
    let reasons = Dictionary(grouping: diagnosis.notChecked, by: \.needs.reason)
    for (reason, entries) in reasons {
      metrics.set(
        .notChecked, labels: application + [reason.rawValue],
        to: Double(Set(entries.map(\.question)).count))
    }
  }
}
