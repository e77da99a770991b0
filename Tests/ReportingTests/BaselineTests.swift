import Flowchart
import Foundation
import KDoctorTesting
import KubeClient
import Reporting
import Testing

@testable import Diagnosis

@Suite("An earlier report")
struct BaselineTests {
  private static let chart = Result { try Chart.load(folder: Fixtures.flowchart.path) }

  private func report(_ name: String, includeProbes: Bool = true) async throws -> DiagnosisReport {
    try await Doctor(
      chart: try Self.chart.get(),
      reader: try Fixtures.reader(name, includeProbes: includeProbes)
    ).report(on: [], namespace: nil)
  }

  private func baseline(_ report: DiagnosisReport) throws -> Baseline {
    let json = ReportJSON(report, chart: try Self.chart.get(), language: .english).bytes
    return try Baseline(json: Data(json), path: "then.json")
  }

  private func compare(
    _ now: DiagnosisReport, with then: DiagnosisReport
  ) throws -> DiagnosisReport {
    try Quieting(baseline: try baseline(then)).applied(to: now, chart: try Self.chart.get())
  }

  @Test("That says the same leaves nothing to tell, and counts all", arguments: Fixtures.recorded)
  func same(name: String) async throws {
    let report = try await report(name)
    let quiet = try compare(report, with: report)
    #expect(quiet.diagnoses.flatMap(\.told).map(\.id) == [])
    #expect(quiet.suppressedCount == report.diagnoses.reduce(0) { $0 + $1.told.count })
    #expect(ExitStatus(quiet.countedStates, failOn: .warning) == .healthy)
    #expect(quiet.comparison?.resolved == [] && quiet.comparison?.notRechecked == [])
    // The report that is made by it serves as the next one.
    let again = try compare(report, with: quiet)
    #expect(again.diagnoses.flatMap(\.told).map(\.id) == [])
  }

  @Test("Of a sound cluster leaves all as it is", arguments: ["two-faults", "crash-app"])
  func fresh(name: String) async throws {
    let report = try await report(name)
    let quiet = try compare(report, with: try await self.report("healthy"))
    #expect(quiet.diagnoses.map(\.state) == report.diagnoses.map(\.state))
    #expect(quiet.suppressedCount == 0)
  }

  /// What has changed since, and what is then told.
  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var then: @Sendable (inout Diagnosis) -> Void = { _ in }
    var now: @Sendable (inout Diagnosis) -> Void = { _ in }
    var told: [EntryID]
    var resolved: [EntryID] = []
    var open: [EntryID] = []
    var state = State.problem
  }

  private static let image: EntryID = "pod.image.tag-not-found"
  private static let selector: EntryID = "service.selector-mismatch"
  private static let port: EntryID = "ingress.backend-port-wrong"
  private static let all = [image, selector, port]

  private static let changes = [
    Change(
      testDescription: "nothing", told: [], state: .healthy),
    Change(
      testDescription: "a finding came", then: { $0.findings.removeAll { $0.id == port } },
      told: [port]),
    Change(
      testDescription: "one went", now: { $0.findings.removeAll { $0.id == port } }, told: [],
      resolved: [port], state: .healthy),
    Change(
      testDescription: "one went, and something is unchecked",
      now: {
        $0.findings.removeAll { $0.id == port }
        $0.notChecked.append(gap)
      }, told: [], open: [port], state: .healthy),
    Change(
      testDescription: "one went that nobody gets to", then: { $0.root = nil },
      now: { $0.findings.removeAll { $0.id == port } }, told: [image], open: [port]),
    Change(
      testDescription: "one became worse", then: { $0.findings[0].severity = .warning },
      told: [selector]),
    Change(
      testDescription: "one became milder", now: { $0.findings[0].severity = .warning }, told: [],
      state: .healthy),
    Change(
      testDescription: "it has stopped serving", then: { $0.serving = true },
      now: { $0.serving = false }, told: all),
    Change(
      testDescription: "it serves again", then: { $0.serving = false }, now: { $0.serving = true },
      told: [], state: .healthy),
    Change(
      testDescription: "no Pod is ready any more, and nobody had looked whether it serves",
      then: { $0.serving = nil }, told: all),
    Change(
      testDescription: "visits leave it open no more",
      then: {
        $0.serving = nil; $0.visits = visits
      }, now: { $0.visits = visits }, told: all),
    Change(
      testDescription: "nobody had visited it, and visits tell that it does not serve",
      then: { $0.serving = nil }, now: { $0.visits = visits }, told: [], state: .healthy),
    Change(
      testDescription: "all Pods have what some had",
      then: { $0.root?.share = Finding.Share(count: 1, total: 2) },
      now: { $0.root?.share = Finding.Share(count: 3, total: 3) }, told: [image]),
    Change(
      testDescription: "the only Pod that is left has it",
      then: { $0.root?.share = Finding.Share(count: 1, total: 2) }, now: { $0.root?.share = nil },
      told: [image]),
    Change(
      testDescription: "another number of Pods has it",
      then: { $0.root?.share = Finding.Share(count: 1, total: 3) },
      now: { $0.root?.share = Finding.Share(count: 2, total: 3) }, told: [], state: .healthy),
    Change(
      testDescription: "one Pod was all, and two are",
      then: { $0.root?.share = nil },
      now: { $0.root?.share = Finding.Share(count: 2, total: 2) }, told: [], state: .healthy),
    Change(
      testDescription: "containers have it in another order",
      then: { $0.split((1, 2)) }, now: { $0.split((2, 1)) }, told: [], state: .healthy),
    Change(
      testDescription: "a second container fails the same way",
      now: {
        $0.findings.insert($0.findings[0], at: 0)
        $0.findings[0].facts["container"] = "sidecar"
      }, told: [selector]),
    Change(
      testDescription: "a Pod was made anew",
      then: { $0.findings[0].object = pod("shop-1") },
      now: { $0.findings[0].object = pod("shop-2") }, told: [], state: .healthy),
    Change(
      testDescription: "another Service has it",
      then: { $0.findings[0].object.name = "other" }, told: [selector], resolved: [selector]),
    Change(
      testDescription: "its selector is wrong in another way",
      then: { $0.findings[0].evidence.declare("spec.selector", "app=shoop") }, told: [selector],
      resolved: [selector]),
    Change(
      testDescription: "a route stands before it",
      then: {
        $0.findings[1].evidence.declare("spec.rules[1].http.paths[2].backend", "shop:8080")
      }, told: [], state: .healthy),
    Change(
      testDescription: "a rule that hid it is gone",
      then: {
        $0 = $0.suppressing { $0.id == image ? Suppression(source: .option("x")) : nil }
      }, told: [image]),
    Change(
      testDescription: "a rule hides it now",
      now: {
        $0 = $0.suppressing { $0.id == image ? Suppression(source: .option("x")) : nil }
      }, told: [], state: .healthy),
    Change(
      testDescription: "what could not be checked then cannot be now",
      then: {
        $0.hidesRoot = true; $0.notChecked.append(gap)
      },
      now: {
        $0.hidesRoot = true; $0.notChecked.append(gap)
      }, told: [], state: .inconclusive),
  ]

  private static let gap = NotChecked(
    question: "service.has-endpoints", object: nil,
    needs: Unavailable(.forbidden, verb: "list", resource: "endpointslices", namespace: "x"))

  private static let visits = [
    SentVisit(
      .pod(namespace: "two-faults", name: "shop-1", port: 80),
      VisitResult(status: nil, message: nil, sent: "GET /"))
  ].compactMap(\.self)

  private static func pod(_ name: String) -> ObjectReference {
    ObjectReference(kind: "Pod", namespace: "two-faults", name: name)
  }

  @Test("Tells what is new or worse, and what has gone", arguments: changes)
  func changed(change: Change) async throws {
    let report = try await report("two-faults")
    let place = try #require(report.diagnoses.firstIndex { $0.root?.id == Self.image })
    #expect(report.diagnoses[place].told.map(\.id) == Self.all)
    var (then, now) = (report, report)
    change.then(&then.diagnoses[place])
    change.now(&now.diagnoses[place])
    let quiet = try compare(now, with: then)
    #expect(quiet.diagnoses[place].told.map(\.id) == change.told)
    #expect(quiet.diagnoses[place].state == change.state)
    #expect(quiet.comparison?.resolved.map(\.id) == change.resolved)
    #expect(quiet.comparison?.notRechecked.map(\.id) == change.open)
    let isQuiet = change.told.isEmpty
    #expect(
      ExitStatus(quiet.countedStates, failOn: .problem) == (isQuiet ? .healthy : .problem))
  }

  @Test("Says what it cannot hold against anything: applications that are not in this report")
  func missing() async throws {
    let quiet = try compare(try await report("healthy"), with: try await report("two-faults"))
    let open = try #require(quiet.comparison).notRechecked.map(\.id)
    #expect(Set(open).isSuperset(of: Self.all))
    #expect(quiet.comparison?.resolved == [])
  }

  @Test("Does not make up for what could be checked then")
  func unchecked() async throws {
    let then = try await report("healthy")
    let now = try await report("healthy without endpointslices, endpoints, services")
    let quiet = try compare(now, with: then)
    #expect(now.state == .inconclusive && quiet.state == .inconclusive)
    #expect(ExitStatus(quiet.countedStates, failOn: .problem) == .inconclusive)
    let again = try compare(now, with: now)
    #expect(again.state == .inconclusive)
    #expect(ExitStatus(again.countedStates, failOn: .problem) == .healthy)
  }

  @Test(
    "Lets a new warning count where nothing more is unchecked than then",
    arguments: [
      (false, .warning, .healthy), (false, .problem, .healthy), (true, .warning, .warning),
      (true, .problem, .healthy),
    ] as [(Bool, FailOn, Reporting.ExitStatus)])
  func warned(isNew: Bool, failOn: FailOn, status: Reporting.ExitStatus) async throws {
    let then = try await report("healthy without endpointslices, endpoints, services")
    var now = then
    let place = try #require(now.diagnoses.firstIndex { $0.state == .inconclusive })
    if isNew {
      var warning = try #require(try await report("two-faults").diagnoses.first { $0.root != nil })
        .told[0]
      warning.severity = .warning
      now.diagnoses[place].findings.append(warning)
    }
    let quiet = try compare(now, with: then)
    #expect(quiet.state == .inconclusive)
    #expect(ExitStatus(quiet.countedStates, failOn: failOn) == status)
  }

  @Test(
    "Is refused where it is none",
    arguments: [
      ("", .noReport), ("[]", .noReport), ("{}", .noReport), ("null", .noReport),
      (#"{"schema":1}"#, .noReport), (#"{"schema":"kdoctor/report/v1"}"#, .noReport),
      (#"{"schema":"kdoctor/status/v1"}"#, .otherSchema("kdoctor/status/v1")),
      (
        #"{"schema":"kdoctor/report/v1","generatedAt":"x","diagnoses":[{"target":{}}]}"#, .noReport
      ),
    ] as [(String, Baseline.ReadingError)])
  func refused(json: String, error: Baseline.ReadingError) {
    #expect(throws: error) { try Baseline(json: Data(json.utf8), path: "x") }
  }
}

extension Diagnosis {
  /// Makes two containers of the one that the first of the findings is about, with so many Pods each.
  fileprivate mutating func split(_ counts: (Int, Int)) {
    var other = findings[0]
    other.facts["container"] = "sidecar"
    findings[0].share = Finding.Share(count: counts.0, total: 2)
    other.share = Finding.Share(count: counts.1, total: 2)
    findings.insert(other, at: 1)
  }
}

extension [Evidence] {
  /// Changes the first of what is declared.
  fileprivate mutating func declare(_ path: String, _ value: String) {
    guard let place = firstIndex(where: { $0.kind == .spec }) else { return }
    self[place].path = path
    self[place].value = value
  }
}
