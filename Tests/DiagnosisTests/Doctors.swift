import Diagnosis
import Flowchart
import KubeClient

/// Shorthands for whole runs.
enum Doctors {
  /// Diagnoses everything that a reader holds.
  static func all(_ reader: any ClusterReader, _ chart: Chart) async throws -> DiagnosisReport {
    try await Doctor(chart: chart, reader: reader).report(on: [], namespace: nil)
  }
}
