import Diagnosis
import Flowchart
import KDoctorTesting
import Testing

@Suite("Applications that work raise no alarm")
struct HealthyShapesTests {
  static let cases = Fixtures.altered.filter { $0.hasPrefix("healthy-") }

  @Test("No finding of any severity, with visits and without", arguments: cases)
  func silence(name: String) async throws {
    let recipe = try Recipe.load(name)
    for spec in [name, "\(name) without probes"] {
      let report = try await Examination.report(spec, target: recipe.expect?.target)
      #expect(!report.diagnoses.isEmpty, "\(spec)")
      for diagnosis in report.diagnoses {
        #expect(diagnosis.state == .healthy, "\(spec): \(diagnosis.target)")
        #expect(
          diagnosis.findings.isEmpty,
          "\(spec): \(diagnosis.target): \(diagnosis.findings.map(\.id))")
      }
    }
  }
}
