import Diagnosis
import Flowchart
import Foundation
import KDoctorTesting
import KubeClient
import Reporting
import Teaching

/// What people write to keep findings from being told.
extension FuzzTarget {
  static let quiet: [FuzzTarget] = [
    FuzzTarget(name: "ignore-file", form: .lines) {
      let chart = try BuiltInChart.chart
      return Subject(samples: configurations.map { Array($0.utf8) }, words: words) { bytes in
        do throws(ChartError) {
          _ = try IgnoreFile.read(
            String(decoding: bytes, as: UTF8.self), path: ".kdoctor.yaml", chart: chart)
          return .read
        } catch {
          guard !error.description.isEmpty else { throw FuzzFailure("a problem without words") }
          return .refused
        }
      }
    },
    FuzzTarget(name: "ignore-option", form: .bytes) {
      let chart = try BuiltInChart.chart
      return Subject(samples: options.map { Array($0.utf8) }, words: words) { bytes in
        do throws(IgnoreProblem) {
          _ = try IgnoreRule(option: String(decoding: bytes, as: UTF8.self), chart: chart)
          return .read
        } catch {
          guard !error.description.isEmpty else { throw FuzzFailure("a problem without words") }
          return .refused
        }
      }
    },
    FuzzTarget(name: "ignore-annotation", form: .lines) {
      let chart = try BuiltInChart.chart
      let report = try await annotated(chart)
      return Subject(samples: annotations.map { Array($0.utf8) }, words: words) { bytes in
        var report = report
        for index in report.diagnoses.indices {
          for place in report.diagnoses[index].annotations.indices {
            report.diagnoses[index].annotations[place].text = String(decoding: bytes, as: UTF8.self)
          }
        }
        // The same input has to come to the same end on every day.
        let quieting = Quieting(today: report.generatedAt)
        return try judged(quieting.applied(to: report, chart: chart), like: report)
      }
    },
    FuzzTarget(name: "baseline", form: .json) {
      let chart = try BuiltInChart.chart
      let report = try await annotated(chart)
      var samples = [RenderedReport(report, as: .json, chart: chart, language: .english).bytes]
      for name in ["two-faults", "healthy"] {
        let reader = try SnapshotReader(files: try Fixtures.files(of: name), name: name)
        let other = try await Doctor(chart: chart, reader: reader).report(on: [], namespace: name)
        samples.append(RenderedReport(other, as: .json, chart: chart, language: .english).bytes)
      }
      return Subject(samples: samples) { bytes in
        let baseline: Baseline
        do throws(Baseline.ReadingError) {
          baseline = try Baseline(json: Data(bytes), path: "then.json")
        } catch {
          return .refused
        }
        let quiet = Quieting(baseline: baseline).applied(to: report, chart: chart)
        _ = RenderedReport(quiet, as: .json, chart: chart, language: .english)
        return try judged(quiet, like: report)
      }
    },
  ]

  /// Whether everything that is not told any more is counted instead.
  private static func judged(
    _ quiet: DiagnosisReport, like report: DiagnosisReport
  ) throws -> FuzzVerdict {
    for (left, right) in zip(quiet.diagnoses, report.diagnoses)
    where left.told.count + left.suppressed.count != right.told.count + right.suppressed.count {
      throw FuzzFailure("a finding on \(right.target) is neither told nor suppressed")
    }
    return quiet.suppressedCount == 0 ? .refused : .read
  }

  /// The report on a broken application of which every object has an annotation.
  private static func annotated(_ chart: Chart) async throws -> DiagnosisReport {
    let reader = try SnapshotReader.load(["-"], standardInput: { Array(manifests.utf8) })
    let report = try await Doctor(chart: chart, reader: reader).report(on: [], namespace: nil)
    guard report.diagnoses.contains(where: { !$0.annotations.isEmpty && !$0.told.isEmpty }) else {
      throw FuzzFailure("no finding stands beside an annotation")
    }
    return report
  }

  private static let words = [
    "until=", "2026-12-31", "9999-99-99", "pod.*", "service.dns.*", ":", "*/*",
    "service/a/", ",,", "object: ", "reason: ", "until: ", "ignore:",
  ]

  private static let options = [
    "service.selector-mismatch:service/web/shop", "pod.image.tag-not-found,pod.crash.*",
    "*:pod/*/shop-*",
    "service.dns.*:deployment/shop",
  ]

  private static let annotations = [
    "service.* until=2126-12-31 the old shop stays for a while",
    "service.selector-mismatch, pod.crash.* ,pod.image.*\n\nrollout.* until=2126-01-01T10:00:00Z",
  ]

  private static let configurations = [
    """
    # What is known.
    ignore:
    - id: service.selector-mismatch
      object: service/web/shop
      until: 2126-12-31
      reason: "the new release brings it"
    - {id: "pod.image.tag-not-found,pod.crash.*", object: pod/web/*}
    - id: pod.image.*
      until: 2126-12-31T08:00:00+08:00

    """
  ]

  private static let manifests = """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: shop, namespace: web, annotations: {kdoctor.dev/ignore: x}}
    spec:
      selector: {matchLabels: {app: shop}}
      template:
        metadata: {labels: {app: shop}}
        spec:
          containers:
          - {name: shop, image: "shop:1", envFrom: [{configMapRef: {name: missing}}]}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: shop, namespace: web, annotations: {kdoctor.dev/ignore: x}}
    spec: {selector: {app: shop}, ports: [{port: 80, targetPort: http}]}
    ---
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata: {name: shop, namespace: web, annotations: {kdoctor.dev/ignore: x}}
    spec: {defaultBackend: {service: {name: shop, port: {number: 81}}}}

    """
}
