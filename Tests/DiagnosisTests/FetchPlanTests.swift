import Diagnosis
import Flowchart
import KDoctorTesting
import KubeClient
import Testing

@Suite struct FetchPlanTests {
  /// Recordings of which parts are hidden tell more of a part when they are asked for the whole.
  static let whole = Set(Fixtures.recorded + Fixtures.altered).subtracting([
    "service-unreadable", "scheduling-silent", "service-selector-elsewhere-unseen",
  ]).sorted()

  /// What is read piece by piece leads to the diagnosis that everything at once leads to.
  @Test(arguments: whole)
  func readsLittleAndFindsTheSame(name: String) async throws {
    let chart = try Examination.chart.get()
    let recording = try Fixtures.reader(name)
    let everything = try await Doctors.all(recording, chart)
    for diagnosis in everything.diagnoses {
      guard let kind = ObjectKind(rawValue: diagnosis.target.kind), Target.kinds.contains(kind)
      else { continue }
      let target = Target.object(kind: kind, name: diagnosis.target.name)
      let namespace = diagnosis.target.namespace
      let reader = StandInReader(recording)
      let narrow = try await Doctor(chart: chart, reader: reader)
        .report(on: [target], namespace: namespace)
      let whole = try await Doctor(chart: chart, reader: recording)
        .report(on: [target], namespace: namespace)
      #expect(
        narrow.diagnoses.map(Examination.text) == whole.diagnoses.map(Examination.text),
        "\(diagnosis.target)")
      let lists = reader.requests.filter { !$0.hasPrefix("log ") }
      #expect(lists.count == Set(lists).count, "\(target): \(lists)")
      if Fixtures.recorded.contains(name), namespace == name {
        #expect(lists.count <= 13, "\(target): \(lists)")
      }
    }
  }

  /// Of all namespaces each kind is listed once.
  @Test(arguments: Fixtures.recorded)
  func listsEachKindOnce(name: String) async throws {
    let chart = try Examination.chart.get()
    let recording = try Fixtures.reader(name)
    let reader = StandInReader(recording)
    let narrow = try await Doctors.all(reader, chart)
    let whole = try await Doctors.all(recording, chart)
    #expect(narrow.diagnoses.map(Examination.text) == whole.diagnoses.map(Examination.text))
    let lists = reader.requests.filter {
      $0.hasPrefix("list ") && $0.split(separator: " ").count == 2
    }
    #expect(lists.count == Set(lists).count, "\(lists)")
  }
}
