internal import Diagnosis

extension DiagnosisReport {
  /// The diagnoses as every format lists them: the worst first, then by namespace, kind and name.
  var ordered: [Diagnosis] {
    diagnoses.sorted { ($0.state.rank, $0.target) < ($1.state.rank, $1.target) }
  }
}

extension State {
  /// Worse states come first.
  fileprivate var rank: Int {
    switch self {
    case .problem: 0
    case .inconclusive: 1
    case .warning: 2
    case .healthy: 3
    }
  }
}
