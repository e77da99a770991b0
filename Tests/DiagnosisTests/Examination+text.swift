import Diagnosis

extension Examination {
  /// Everything that a report says of its applications.
  static func text(_ report: DiagnosisReport) -> String {
    "\(report.generatedAt) \(report.state)\n" + report.diagnoses.map(Self.text).joined()
  }

  /// Everything that a diagnosis says, a line each, so that two can be compared.
  static func text(_ diagnosis: Diagnosis) -> String {
    var text = "\(diagnosis.target) \(diagnosis.state) \(diagnosis.members)\n"
    text += "\(diagnosis.serving as Any) \(diagnosis.conclusions)\n"
    for finding in [diagnosis.root].compactMap({ $0 }) + diagnosis.findings {
      text +=
        "\(finding.id) \(finding.object) \(finding.facts.sorted { $0.key < $1.key }) \(finding.evidence)\n"
    }
    for entry in diagnosis.walk { text += "\(entry)\n" }
    for gap in diagnosis.notChecked { text += "\(gap)\n" }
    return text
  }
}
