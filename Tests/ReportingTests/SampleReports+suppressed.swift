import Flowchart
import Foundation
import KubeClient

@testable import Diagnosis

extension SampleReports {
  /// Findings that somebody asked not to be told, in every way there is.
  static var suppressed: DiagnosisReport {
    let namespace = ObjectReference(kind: "Namespace", namespace: "", name: "web")
    let sources: [Suppression] = [
      Suppression(
        source: .annotation(namespace), reason: "until the move\u{1B}[31m",
        until: Date(timeIntervalSince1970: 1_790_000_000)),
      Suppression(source: .option("service.*:svc/web/shop")),
      Suppression(source: .configuration(".kdoctor.yaml"), reason: "known"),
      Suppression(source: .baseline("yesterday.json")),
      Suppression(source: .confidence(.proven)),
    ]
    var healthy = broken
    var findings = [broken.root, broken.findings.first].compactMap { $0 }
    findings += [findings[1], findings[1], findings[1]]
    healthy.suppressed = zip(findings, sources).map(SuppressedFinding.init)
    (healthy.state, healthy.layer, healthy.root, healthy.findings) = (.healthy, nil, nil, [])
    var partly = broken.suppressing { $0.layer == .pod ? sources[0] : nil }
    partly.target.name = "other"
    var open = inconclusive
    open.suppressed = [healthy.suppressed[2]]
    open.wasUncheckedBefore = true
    var report = report([healthy, partly, open, SampleReports.healthy])
    report.configuration = ".kdoctor.yaml"
    let gone = BaselineComparison.Entry(
      application: broken.target, id: "pod.tag-missing", object: broken.target,
      severity: .problem)
    var unseen = gone
    unseen.id = "service.mismatch"
    report.comparison = BaselineComparison(
      path: "yesterday.json", generatedAt: "2026-05-27T00:00:00Z", resolved: [gone],
      notRechecked: [unseen], wasUnreadBefore: true)
    return report
  }
}
