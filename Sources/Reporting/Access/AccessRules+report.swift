public import Diagnosis

extension AccessRules {
  /// The Roles that would have answered every question that was not allowed, and shown the applications.
  public init(_ report: DiagnosisReport) {
    let open = report.diagnoses.lazy.flatMap(\.notChecked).map(\.needs)
    self.init(missing: Array(open) + report.notRead + report.refused)
  }
}
