import Diagnosis
import Flowchart
import KDoctorTesting
import KubeClient
import Synchronization
import Testing

/// A person beside the walk.
@Suite struct WalkGuideTests {
  private static func report(
    _ name: String, _ guide: WalkGuide
  ) async throws -> DiagnosisReport {
    try await Doctor(chart: try Examination.chart.get(), reader: try Fixtures.reader(name))
      .report(
        on: [try Target(parsing: "deployment/shop")], namespace: try Fixtures.namespace(of: name),
        guide: guide)
  }

  @Test(arguments: ["healthy", "crash-app", "svc-selector", "two-faults"])
  func isToldAllThatTheDiagnosisHolds(name: String) async throws {
    let told = Mutex<[WalkEvent]>([])
    let report = try await Self.report(
      name, WalkGuide { event in told.withLock { $0.append(event) } })
    let diagnosis = try #require(report.diagnoses.first)
    let events = told.withLock { $0 }
    var asked: [EntryID] = []
    var answered: [EntryID] = []
    var concluded: Set<EntryID> = []
    for event in events {
      switch event {
      case .began: break
      case .asking(let id, _): asked.append(id)
      case .answered(let entry): answered.append(entry.question)
      case .concluded(let id, _): concluded.insert(id)
      }
    }
    #expect(answered == diagnosis.walk.map(\.question))
    #expect(asked == answered)
    #expect(concluded.map(\.text).sorted() == diagnosis.conclusions.map(\.text))
  }

  @Test func anAnswerOfOnesOwnLeadsTheWalk() async throws {
    let plain = try #require(try await Self.report("crash-app", WalkGuide()).diagnoses.first)
    #expect(plain.state == .problem)
    let wrong = try #require(plain.walk.first { $0.question == "pod.running" })
    let object = try #require(wrong.object)
    let guide = WalkGuide(answers: [WalkGuide.Place("pod.running", at: object): true])
    let led = try #require(try await Self.report("crash-app", guide).diagnoses.first)
    let own = led.walk.filter(\.isByPerson)
    #expect(own.map(\.question) == ["pod.running"])
    #expect(own.first?.answer == .yes)
    #expect(led.walk.contains { $0.question == "pod.ready" && $0.object == object })
    #expect(!plain.walk.contains { $0.question == "pod.ready" && $0.object == object })
  }
}
