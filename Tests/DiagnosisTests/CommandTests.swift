import Flowchart
import Foundation
import KDoctorTesting
import KubeClient
import Testing

@testable import Diagnosis

@Suite("Commands to paste are safe whatever the cluster's objects are called")
struct CommandTests {
  /// A name that a shell would take for two commands, were it not quoted.
  static let hostile = "x;touch pwned"

  @Test(
    "No name becomes a command of its own",
    arguments: [
      "crash-app", "crash-liveness", "init-crash", "job-backoff", "pending-taint", "pending-quota",
      "image-private", "not-ready-gate", "mount-missing-secret", "svc-selector", "svc-target-port",
      "ing-service-port", "netpol-deny", "sts-pvc", "rollout-stuck",
    ])
  func quoting(name: String) async throws {
    let chart = try Examination.chart.get()
    var files = try Fixtures.files(of: name)
    for (path, bytes) in files {
      // Every name that begins with the application's carries the blank and the semicolon.
      let text = String(decoding: bytes, as: UTF8.self)
      files[path] = [UInt8](
        text.replacingOccurrences(of: "\"name\": \"shop", with: "\"name\": \"\(Self.hostile)")
          .replacingOccurrences(of: "\"name\": \"report", with: "\"name\": \"\(Self.hostile)").utf8)
    }
    let report = try await Doctors.all(try SnapshotReader(files: files, name: name), chart)
    var commands: [String] = []
    for diagnosis in report.diagnoses {
      commands += diagnosis.walk.flatMap(\.evidence).compactMap(\.command)
      for finding in [diagnosis.root].compactMap({ $0 }) + diagnosis.findings {
        commands += finding.evidence.compactMap(\.command)
        commands += [FindingText(finding, chart: chart, language: .english).command].compactMap {
          $0
        }
      }
    }
    #expect(commands.contains { $0.contains(Self.hostile) })
    for command in commands {
      // Outside of quotes no word of the hostile name may stand.
      let bare = command.split(separator: "'", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset.isMultiple(of: 2) }.map { String($0.element) }.joined(separator: " ")
      #expect(!bare.contains(";touch"), "\(command)")
    }
  }

  @Test("A name that a program would take for an option leaves the finding without a command")
  func option() throws {
    let chart = try Examination.chart.get()
    let report = Finding.crash(pod: "--all")
    #expect(FindingText(report, chart: chart, language: .english).command == nil)
    let command = FindingText(Finding.crash(pod: "shop-1"), chart: chart, language: .english)
      .command
    #expect(command == "kubectl logs shop-1 -n ns -c app --previous")
  }
}

extension Finding {
  fileprivate static func crash(pod: String) -> Finding {
    Finding(
      id: "pod.crash.application", layer: .pod, severity: .problem, confidence: .proven,
      object: ObjectReference(kind: "Pod", namespace: "ns", name: pod),
      facts: [
        "pod": pod, "namespace": "ns", "container": "app", "exitCode": "1", "restarts": "3",
      ],
      share: nil, evidence: [], owner: .developer, because: [])
  }
}
