internal import Diagnosis
internal import Flowchart
internal import Foundation
internal import KubeClient

/// A report as test results: a suite for each namespace, and in it a test for each application.
///
/// An application is one test, so that whoever compares two runs sees it break and mend. A problem is
/// a failure. What could not be told is an error: nobody may take it for passed. Warnings fail where
/// they count.
struct JUnitReport {
  let listing: ReportListing
  /// Whether warnings count.
  let failOn: FailOn

  /// What a test came to.
  private enum Verdict {
    case passed
    case failure(type: String, message: String)
    case error(message: String)
  }

  private struct Test {
    var name: String
    var verdict: Verdict
    var output: String
  }

  private struct Suite {
    var namespace: String
    var tests: [Test]
    var suppressed: Int
  }

  /// The report as UTF-8.
  var bytes: [UInt8] {
    let suites = suites()
    var writer = XMLWriter()
    writer.element(
      "testsuites", [("name", "kdoctor")] + Self.counts(of: suites.flatMap(\.tests))
    ) { root in
      for suite in suites { write(suite, to: &root) }
    }
    return Array(writer.text.utf8)
  }

  private func suites() -> [Suite] {
    let namespaces = Dictionary(grouping: listing.applications) { $0.target.namespace }
    var suites = namespaces.sorted { $0.key < $1.key }.map { namespace, applications in
      Suite(
        namespace: namespace, tests: applications.map(test),
        suppressed: applications.reduce(0) { $0 + $1.diagnosis.suppressed.count })
    }
    if let unseen = listing.unseen {
      suites.append(
        Suite(
          namespace: "",
          tests: [
            Test(
              name: "applications", verdict: .error(message: unseen),
              output: listing.lines(listing.composer.needed(listing.report.notRead)))
          ], suppressed: 0))
    }
    return suites
  }

  private func test(of application: ListedApplication) -> Test {
    var report = DiagnosisReport(
      cluster: listing.report.cluster, generatedAt: listing.report.generatedAt,
      diagnoses: [application.diagnosis])
    report.cluster.warnings = []
    let document = listing.composer.document(of: report)
    return Test(
      name: application.target.description, verdict: verdict(on: application),
      output: TextRenderer.render(document, language: listing.language))
  }

  private func verdict(on application: ListedApplication) -> Verdict {
    let fails: Bool
    switch application.diagnosis.state {
    case .inconclusive: return .error(message: listing.remark(on: application))
    case .problem: fails = true
    case .warning: fails = failOn == .warning
    case .healthy: fails = false
    }
    guard fails, let root = application.diagnosis.root else { return .passed }
    return .failure(type: root.id.text, message: listing.text(of: root).title)
  }

  private func write(_ suite: Suite, to writer: inout XMLWriter) {
    let name = suite.namespace.isEmpty ? "kdoctor" : suite.namespace
    let cluster = listing.report.cluster
    // Without a zone, as the format has it; it is UTC.
    let time = listing.report.generatedAt.formatted(.iso8601).replacing("Z", with: "")
    writer.element(
      "testsuite",
      [("name", name)] + Self.counts(of: suite.tests) + [("timestamp", time)]
    ) { content in
      content.element("properties") { properties in
        let values = [
          ("cluster.source", cluster.source.rawValue), ("cluster.name", cluster.name),
          ("suppressed", String(suite.suppressed)),
        ]
        for (name, value) in values {
          properties.element("property", [("name", name), ("value", value)])
        }
      }
      for test in suite.tests {
        content.element(
          "testcase",
          [("name", test.name), ("classname", suite.namespace.isEmpty ? name : "kdoctor.\(name)")]
        ) { write(test, to: &$0) }
      }
      if !cluster.warnings.isEmpty {
        content.element("system-out", text: cluster.warnings.joined(separator: "\n"))
      }
    }
  }

  private func write(_ test: Test, to writer: inout XMLWriter) {
    switch test.verdict {
    case .passed: writer.element("system-out", text: test.output)
    case .failure(let type, let message):
      writer.element("failure", [("type", type), ("message", message)], text: test.output)
    case .error(let message):
      writer.element(
        "error", [("type", State.inconclusive.rawValue), ("message", message)], text: test.output)
    }
  }

  private static func counts(of tests: [Test]) -> [(name: StaticString, value: String)] {
    var (failures, errors) = (0, 0)
    for test in tests {
      switch test.verdict {
      case .passed: break
      case .failure: failures += 1
      case .error: errors += 1
      }
    }
    return [
      ("tests", String(tests.count)), ("failures", String(failures)), ("errors", String(errors)),
    ]
  }
}
