import Diagnosis
import Flowchart
import Foundation
import KDoctorTesting
import KubeClient
import Kubectl
import Reporting
import Teaching

/// Whole diagnoses, from the files of a recording to the report in every form.
extension FuzzTarget {
  static let walks: [FuzzTarget] = [
    FuzzTarget(name: "diagnosis", form: .json) {
      Subject(samples: try Corpus.recordings().compactMap { $0["cluster.json"] }) { bytes in
        try await diagnose(["cluster.json": bytes])
      }
    },
    FuzzTarget(name: "logs", form: .lines) {
      let files = try Fixtures.files(of: "crash-app")
      let logs = files.keys.filter { $0.hasPrefix("logs/") }
      return Subject(samples: try Corpus.files("clusters", ending: ".log")) { bytes in
        var files = files
        for path in logs { files[path] = bytes }
        return try await diagnose(files) { report in
          guard report.state == .problem else {
            throw FuzzFailure("a log made a crash into \(report.state)")
          }
        }
      }
    },
    FuzzTarget(name: "visits", form: .json) {
      let files = try Fixtures.files(of: "healthy")
      let samples = try Corpus.recordings().compactMap { $0["probes.json"] }
      return Subject(samples: samples) { bytes in
        var files = files
        files["probes.json"] = bytes
        return try await diagnose(files)
      }
    },
    FuzzTarget(name: "manifests", form: .lines) {
      Subject(
        samples: try Corpus.files("manifests", ending: ".yaml"),
        words: [
          "---\n", "# Source: a/templates/b.yaml\n", "- &a ", "*a", "<<: *a", "|-\n", "kind: List",
        ]
      ) { bytes in
        let reader: SnapshotReader
        do {
          reader = try SnapshotReader.load(["-"], standardInput: { bytes })
        } catch let error as SnapshotError {
          try error.description.checkOneLine()
          return .refused
        }
        let lines = bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
        return try await diagnose(reader, seed: bytes.count) { report in
          for finding in report.diagnoses.flatMap(\.told) {
            guard let place = report.cluster.location(of: finding) else { continue }
            guard (1...lines).contains(place.line) else {
              throw FuzzFailure("\(finding.id) is on line \(place.line) of \(lines)")
            }
          }
        }
      }
    },
    FuzzTarget(name: "kubectl-output", form: .lines) {
      let readers = try Corpus.fewRecordings().map { try SnapshotReader(files: $0, name: "fuzz") }
      return Subject(samples: commands.map { Array($0.utf8) }) { bytes in
        let line = String(decoding: bytes, as: UTF8.self)
        let reader = readers[bytes.count % readers.count]
        return await KubectlOutput.of(line, reader: reader).value == nil ? .refused : .read
      }
    },
  ]

  private static func diagnose(
    _ files: [String: [UInt8]], judge: (DiagnosisReport) throws -> Void = { _ in }
  ) async throws -> FuzzVerdict {
    let reader: SnapshotReader
    do {
      reader = try SnapshotReader(files: files, name: "fuzz")
    } catch let error as SnapshotError {
      try error.description.checkOneLine()
      return .refused
    }
    let size = files.values.reduce(0) { $0 + $1.count }
    return try await diagnose(reader, seed: size, judge: judge)
  }

  /// Diagnoses everything, and writes the report in every form.
  ///
  /// - Parameter seed: even for English.
  private static func diagnose(
    _ reader: SnapshotReader, seed: Int, judge: (DiagnosisReport) throws -> Void
  ) async throws -> FuzzVerdict {
    let chart = try BuiltInChart.chart
    let report = try await Doctor(chart: chart, reader: reader).report(on: [], namespace: nil)
    try judge(report)
    let language: Language = seed.isMultiple(of: 2) ? .english : .simplifiedChinese
    for format in ReportFormat.allCases {
      let rendered = RenderedReport(report, as: format, chart: chart, language: language)
      guard let text = String(validating: rendered.bytes, as: UTF8.self) else {
        throw FuzzFailure("\(format) is not UTF-8")
      }
      try text.checkHarmless(lineBreaks: true)
    }
    return .read
  }

  private static let commands = [
    "kubectl get pods -n crash-app", "kubectl get all,ing -A -o wide",
    "kubectl get pod shop -n healthy -o yaml", "kubectl get events -n crash-app --sort-by=.x",
    "kubectl describe pod shop-766969795d-8gscf -n crash-app", "kubectl describe svc,ing -A",
    "kubectl logs shop-766969795d-8gscf -c shop --previous --tail=20 -n crash-app",
    "kubectl rollout status deployment/shop -n healthy", "kubectl rollout history deploy shop",
    "kubectl get endpointslices -n healthy -l kubernetes.io/service-name=shop -o json",
    "kubectl port-forward -n healthy pod/shop 8080:80 & curl -sS http://localhost:8080/",
  ]
}
