import Flowchart
import Foundation
import KDoctorTesting
import KubeClient
import Testing

@testable import Diagnosis

@Suite("A root that is not told")
struct IgnoredRootsTests {
  @Test("Leaves all else as it is, and the next finding in its place", arguments: Fixtures.recorded)
  func root(name: String) async throws {
    let chart = try Examination.chart.get()
    let report = try await Examination.report(name)
    for (index, old) in report.diagnoses.enumerated() {
      guard let root = old.root else { continue }
      let rule = "\(root.id):\(old.target.kind)/\(old.target.namespace)/\(old.target.name)"
      let quieting = Quieting(rules: [try IgnoreRule(option: rule, chart: chart)])
      let quiet = quieting.applied(to: report, chart: chart)
      let new = quiet.diagnoses[index]
      let same = old.findings.filter { $0.id == root.id }
      #expect(new.suppressed.map(\.finding.id) == [root.id] + same.map(\.id))
      #expect(new.suppressed.allSatisfy { $0.suppression.source == .option(rule) })
      let left = old.findings.filter { $0.id != root.id }
      let next = left.first { $0.severity != .info }
      let state: State =
        next?.severity == .problem
        ? .problem : old.hidesRoot ? .inconclusive : next == nil ? .healthy : .warning
      #expect(new.state == state)
      #expect(new.root?.id == (state == .inconclusive ? nil : next?.id))
      #expect(new.layer == new.root?.layer)
      #expect(new.told.map(\.id) == left.map(\.id))
      // All that was seen stays.
      #expect(new.serving == old.serving && new.conclusions == old.conclusions)
      #expect(new.walk.count == old.walk.count && new.notChecked == old.notChecked)
      #expect(new.visits == old.visits && new.members == old.members)
      for other in report.diagnoses.indices where other != index {
        #expect(quiet.diagnoses[other].state == report.diagnoses[other].state)
        #expect(quiet.diagnoses[other].suppressed.isEmpty)
      }
      #expect(quiet.cluster == report.cluster)
    }
  }

  @Test("Takes with it what only leads to it")
  func leader() async throws {
    let chart = try Examination.chart.get()
    let report = try await Examination.report("rollout-stuck")
    let old = try #require(report.diagnoses.first { $0.root?.because.isEmpty == false })
    let reason = try #require(old.root?.because.first)
    let rule = try IgnoreRule(option: reason.id.text, chart: chart)
    let quiet = Quieting(rules: [rule]).applied(to: report, chart: chart)
    let new = try #require(quiet.diagnoses.first { $0.target == old.target })
    #expect(new.suppressed.map(\.finding.id) == [old.root?.id, reason.id])
    #expect(new.state != .problem)
  }

  @Test("Never hides what is surer than was asked for", arguments: Fixtures.recorded)
  func confidence(name: String) async throws {
    let chart = try Examination.chart.get()
    let report = try await Examination.report(name)
    for minimum in Confidence.allCases {
      let quiet = Quieting(minimum: minimum).applied(to: report, chart: chart)
      for (old, new) in zip(report.diagnoses, quiet.diagnoses) {
        #expect(new.told.allSatisfy { $0.confidence <= minimum })
        #expect(new.suppressed.allSatisfy { $0.suppression.source == .confidence(minimum) })
        #expect(new.told.count + new.suppressed.count == old.told.count)
        #expect(
          new.suppressed.allSatisfy {
            $0.finding.confidence > minimum || !$0.finding.because.isEmpty
          })
      }
    }
  }

  @Test("Several rules: the nearest is named, and those without a finding are, where that is asked")
  func several() async throws {
    let chart = try Examination.chart.get()
    let report = try await Examination.report("two-faults")
    let rules = try ["pod.*", "pod.image.tag-not-found", "job.*:job/nobody"].map {
      try IgnoreRule(option: $0, chart: chart)
    }
    let quieting = Quieting(rules: rules, minimum: .inferred)
    let quiet = quieting.applied(to: report, chart: chart, tellsUnused: true)
    #expect(quiet.diagnoses[0].suppressed.first?.suppression.source == .option("pod.*"))
    #expect(
      quiet.cluster.warnings == report.cluster.warnings
        + ["--ignore job.*:job/nobody: no finding matches it"])
    #expect(quieting.applied(to: report, chart: chart).cluster.warnings == report.cluster.warnings)
  }
}
