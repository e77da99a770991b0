import Foundation
import Testing
import Yams

/// Runs the shell steps of `examples/ci` as a pipeline would.
@Suite("The pipeline examples")
struct PipelineTests {
  private static let examples = Kdoctor.project.appendingPathComponent("examples/ci")

  /// Each example with its shell steps and the files that it leaves.
  private static let pipelines: [(name: String, reports: [String])] = [
    ("github-actions.yml", ["kdoctor.sarif", "kdoctor.xml"]),
    ("gitlab-ci.yml", ["kdoctor.xml", "code-quality.json"]),
    (
      "check.sh",
      [
        "kdoctor-reports/junit.xml", "kdoctor-reports/kdoctor.sarif",
        "kdoctor-reports/code-quality.json", "kdoctor-reports/report.json",
      ]
    ),
  ]

  @Test(
    "Fails on a problem, passes without one, and leaves its reports either way", arguments: 0..<3,
    [("shop", 0), ("shopp", 3)] as [(String, Int32)])
  func runs(index: Int, selector: (app: String, status: Int32)) throws {
    let (name, reports) = Self.pipelines[index]
    let folder = try Scratch()
    try folder.write(Self.manifests(selecting: selector.app), to: "manifests.yaml")
    for step in try Self.steps(of: name) {
      let outcome = try Shell.run(step, in: folder)
      #expect(outcome.status == selector.status, "\(outcome.errors)")
      #expect(outcome.output != "")
    }
    for report in reports { #expect(try folder.read(report) != "", "\(report)") }
  }

  @Test(
    "Say what the exit status means",
    arguments: [
      ("--practice healthy", 0, "healthy"), ("--practice crash-app", 3, "a problem was found"),
      ("--practice netpol-deny --fail-on warning", 4, "a warning was found"),
      ("--practice crash-app -n elsewhere", 5, "something needed could not be checked"),
      ("--snapshot nowhere", 1, "could not do its work (exit status 1)"),
      ("--practice nowhere", 2, "could not do its work (exit status 2)"),
    ] as [(String, Int32, String)])
  func told(arguments: String, status: Int32, words: String) throws {
    let folder = try Scratch()
    let script = Self.examples.appendingPathComponent("check.sh").path
    let outcome = try Shell.run("sh '\(script)' \(arguments)", in: folder)
    #expect(outcome.status == status)
    #expect(outcome.errors.hasSuffix("\(words)\n"), "\(outcome.errors)")
  }

  /// The shell steps of an example, in order.
  private static func steps(of name: String) throws -> [String] {
    let file = examples.appendingPathComponent(name)
    if file.pathExtension == "sh" { return ["sh '\(file.path)' --snapshot manifests.yaml"] }
    let document = try Yams.load(yaml: try String(contentsOf: file, encoding: .utf8))
    let root = try #require(document as? [String: Any])
    let steps: [String]
    if let jobs = root["jobs"] as? [String: [String: Any]] {
      steps = jobs.values.flatMap { $0["steps"] as? [[String: Any]] ?? [] }
        .compactMap { $0["run"] as? String }
    } else {
      steps = root.values.flatMap { ($0 as? [String: Any])?["script"] as? [String] ?? [] }
    }
    try #require(!steps.isEmpty)
    return steps
  }

  /// A Deployment and a Service that selects `app=`.
  private static func manifests(selecting app: String) -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: shop, namespace: shop, labels: {app: shop}}
    spec:
      selector: {matchLabels: {app: shop}}
      template:
        metadata: {labels: {app: shop}}
        spec:
          containers:
          - {name: shop, image: "nginx:1.25", ports: [{containerPort: 80}]}
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: shop, namespace: shop}
    spec:
      selector: {app: \(app)}
      ports: [{port: 80}]
    """
  }
}
