import Flowchart
import Foundation
import KDoctorTesting
import KubeClient
import Testing

@testable import Diagnosis

@Suite("Where a rule stands")
struct IgnorePlacesTests {
  /// Somewhere in a recording.
  struct Place: Sendable, CustomTestStringConvertible {
    var recording: String
    /// The object that carries the annotation.
    var kind: String
    var name: String?
    /// The way to its metadata.
    var path: [String] = []
    var id: EntryID
    /// Whether the finding is hidden by it.
    var isHidden = true

    var testDescription: String { "\(recording) \(kind) \(path.joined(separator: ".")) \(id)" }
  }

  private static let places = [
    Place(recording: "crash-app", kind: "Deployment", id: "pod.crash.application"),
    Place(
      recording: "crash-app", kind: "Deployment", path: ["spec", "template"],
      id: "pod.crash.application"),
    Place(recording: "crash-app", kind: "Namespace", id: "pod.crash.application"),
    Place(
      recording: "crash-app", kind: "Namespace", name: "kube-system", id: "pod.crash.application",
      isHidden: false),
    Place(recording: "crash-app", kind: "Service", id: "pod.crash.application", isHidden: false),
    Place(recording: "svc-selector", kind: "Service", id: "service.selector-mismatch"),
    Place(recording: "svc-selector", kind: "Deployment", id: "service.selector-mismatch"),
    Place(
      recording: "svc-selector", kind: "Pod", id: "service.selector-mismatch", isHidden: false),
    Place(recording: "ing-service-port", kind: "Ingress", id: "ingress.backend-port-wrong"),
  ]

  @Test("Decides what it is for", arguments: places)
  func annotation(place: Place) async throws {
    let report = try await report(place, text: "\(place.id) known")
    let before = try await self.report(place, text: nil)
    let (old, new) = (try #require(before.worst(in: place)), try #require(report.worst(in: place)))
    #expect(old.root?.id == place.id)
    #expect(report.cluster.warnings == before.cluster.warnings)
    guard place.isHidden else {
      #expect(new.suppressed.isEmpty && new.state == old.state)
      return
    }
    let hidden = try #require(new.suppressed.first)
    #expect(new.suppressed.count == 1 && hidden.finding.id == place.id)
    #expect(hidden.suppression.reason == "known")
    guard case .annotation(let object) = hidden.suppression.source else {
      Issue.record("\(hidden.suppression)")
      return
    }
    #expect(object.kind == place.kind)
  }

  @Test("Is understood at every place, or the report says so", arguments: places)
  func malformed(place: Place) async throws {
    let report = try await report(place, text: "\(place.id) until=whenever")
    #expect(report.suppressedCount == 0)
    let isRead = place.isHidden || place.kind == "Pod"
    #expect(report.cluster.warnings.contains { $0.contains("'whenever'") } == isRead)
  }

  @Test("Holds until its day is over", arguments: [(0, true), (-1, false), (1, true)])
  func until(days: Int, isHidden: Bool) async throws {
    let place = Self.places[0]
    let clock = try Fixtures.reader(place.recording).clock
    let day = clock.addingTimeInterval(Double(days) * 86400)
      .formatted(.iso8601.year().month().day())
    let report = try await report(place, text: "pod.* until=\(day)")
    let diagnosis = try #require(report.worst(in: place))
    #expect(diagnosis.suppressed.isEmpty != isHidden)
    let note = "expired on \(day)T23:59:59Z, so pod.crash.application is told again"
    #expect(report.cluster.warnings.contains { $0.hasSuffix(note) } != isHidden)
  }

  @Test("Of one Pod speaks for that Pod alone", arguments: [true, false])
  func pods(isOnAll: Bool) async throws {
    var files = try Fixtures.files(of: "two-faults")
    var cluster = try JSONDecoder().decode(JSONNode.self, from: Data(files["cluster.json"] ?? []))
    var items = cluster["items"]?.items ?? []
    var left = isOnAll ? Int.max : 1
    for index in items.indices
    where items[index]["kind"]?.text == "Pod"
      && items[index]["metadata"]?["namespace"]?.text == "two-faults" && left > 0
    {
      left -= 1
      items[index].annotate([], "pod.image.*")
    }
    // Without its owners, the Pods are all that is known of the application.
    cluster["items"] = .array(
      items.filter { !["Deployment", "ReplicaSet"].contains($0["kind"]?.text ?? "") })
    files["cluster.json"] = [UInt8](try JSONEncoder().encode(cluster))
    let chart = try Examination.chart.get()
    let report = try await Doctor(
      chart: chart, reader: try SnapshotReader(files: files, name: "x")
    ).report(on: [], namespace: "two-faults")
    let quiet = Quieting().applied(to: report, chart: chart)
    let images = report.diagnoses.flatMap(\.told).count { $0.id.text.hasPrefix("pod.image.") }
    #expect(images == 2)
    #expect(quiet.suppressedCount == (isOnAll ? 2 : 1))
  }

  private func report(_ place: Place, text: String?) async throws -> DiagnosisReport {
    var files = try Fixtures.files(of: place.recording)
    var cluster = try JSONDecoder().decode(JSONNode.self, from: Data(files["cluster.json"] ?? []))
    var items = cluster["items"]?.items ?? []
    let name = place.name ?? (place.kind == "Namespace" ? place.recording : nil)
    if !items.contains(where: { $0["kind"]?.text == "Namespace" && $0.name == name }),
      place.kind == "Namespace"
    {
      items.append(
        .object([
          "apiVersion": .string("v1"), "kind": .string("Namespace"),
          "metadata": .object(["name": .string(name ?? "")]),
        ]))
    }
    for index in items.indices
    where items[index]["kind"]?.text == place.kind && (name == nil || items[index].name == name) {
      let namespace = items[index]["metadata"]?["namespace"]?.text
      guard namespace == nil || namespace == place.recording, let text else { continue }
      items[index].annotate(place.path, text)
    }
    cluster["items"] = .array(items)
    files["cluster.json"] = [UInt8](try JSONEncoder().encode(cluster))
    let chart = try Examination.chart.get()
    let reader = try SnapshotReader(files: files, name: place.recording)
    let report = try await Doctor(chart: chart, reader: reader)
      .report(on: [], namespace: place.recording)
    return Quieting().applied(to: report, chart: chart)
  }
}

extension DiagnosisReport {
  /// The diagnosis of a recording's own application.
  fileprivate func worst(in place: IgnorePlacesTests.Place) -> Diagnosis? {
    diagnoses.first { $0.target.namespace == place.recording && $0.target.kind != "Job" }
  }
}

extension JSONNode {
  fileprivate var name: String? { self["metadata"]?["name"]?.text }

  fileprivate mutating func annotate(_ path: [String], _ text: String) {
    set((path + ["metadata", "annotations", IgnoreAnnotation.key])[...], to: .string(text))
  }
}
