import Foundation
import GoldenFiles
import KDoctorTesting
import Reporting
import Testing

@testable import KubeClient

@Suite("The forms of a report")
struct FormatsTests {
  /// A report, and what makes it.
  private struct Case {
    var name: String
    var arguments: [String]
    var input = ""
  }

  @Test("All tell the same findings as the JSON, and that follows its schema, whatever comes")
  func same() throws {
    let scratch = try Scratch()
    let recorded = try Kdoctor.recordingNames().map {
      Case(name: $0, arguments: ["--snapshot", Kdoctor.recording($0)])
    }
    let cases = recorded + (try Self.others())
    for entry in cases {
      let files = ReportFormat.allCases.flatMap { format in
        ["-o", "\(format.rawValue)=\(scratch.url.path)/\(entry.name)\(format.fileEnding)"]
      }
      let outcome = try Kdoctor.run(["report"] + entry.arguments + files, input: entry.input)
      #expect([0, 3, 5].contains(outcome.status), "\(entry.name): \(outcome.errors)")
      #expect(outcome.output == "", "\(entry.name)")
    }
    let reports = cases.map { "\(scratch.url.path)/\($0.name).json" }
    #expect(try Schema.violations(of: reports, by: "report.schema.json") == "")
    let differences = try PythonCheck.problems(
      "check_formats.py", ["Tests/Fixtures/schemas", scratch.url.path])
    #expect(differences == "")
    #expect(try PythonCheck.problems("read_reports.py", [scratch.url.path]) == "")
    for entry in cases {
      let yaml = JSONBytes(Array(try scratch.read("\(entry.name).yaml").utf8))
      let json = Data(try scratch.read("\(entry.name).json").utf8)
      var read: [JSONNode] = []
      // With Yams, as kdoctor reads manifests.
      try YAMLDocuments.forEach(yaml, from: 0, name: entry.name) { bytes, _, _ in
        read.append(try JSONDecoder().decode(JSONNode.self, from: Data(bytes.buffer)))
      }
      let expected = try JSONDecoder().decode(JSONNode.self, from: json)
      #expect(read == [expected], "\(entry.name)")
    }
  }

  /// Hostile names, parts that are missing, nothing at all, everything at once, and another language.
  private static func others() throws -> [Case] {
    let cluster = try String(
      contentsOf: Kdoctor.recordings.appendingPathComponent("two-faults/cluster.json"),
      encoding: .utf8)
    let name =
      #"x\u001b[31m\u202e\r\n::error title=a,b:c%0A::%25 <a>]]>&amp;\"'\\ {0} [a](http://b) `x`"#
      + #" \ufffe\uffff\u2028\u009b"#
      // Signs that are one Character with a letter before or a mark behind them.
      + #" \u0d4e<meta> \u0d4e\" \u0d4e' <\u0301i> \u0d4e` \u0d4e&lt; \u0d4e,\u0d4e::\u0d4e\\ [a\u0d4e](http://c)"#
    let hostile = cluster.replacing("\"shop", with: "\"\(name)")
      .replacing("1.25.99-nope", with: name)
    let healthy = try Data(
      contentsOf: Kdoctor.recordings.appendingPathComponent("healthy/cluster.json"))
    var list = try #require(try JSONSerialization.jsonObject(with: healthy) as? [String: Any])
    list["items"] = (list["items"] as? [[String: Any]])?.filter {
      ["Deployment", "ReplicaSet"].contains($0["kind"] as? String)
    }
    let part = String(decoding: try JSONSerialization.data(withJSONObject: list), as: UTF8.self)
    let chinese = ["--lang", "zh-Hans"]
    return [
      Case(name: "hostile", arguments: ["--snapshot", "-"], input: hostile),
      Case(name: "hostile-zh", arguments: ["--snapshot", "-"] + chinese, input: hostile),
      Case(name: "partly", arguments: ["--snapshot", "-"], input: part),
      Case(name: "nothing", arguments: ["--practice", "crash-app", "-n", "elsewhere"]),
      Case(name: "everything", arguments: ["--practice"]),
      Case(name: "everything-zh", arguments: ["--practice"] + chinese),
    ]
  }

  @Test(
    "Look as recorded", arguments: ["healthy", "two-faults", "crash-app"],
    [ReportFormat.junit, .sarif, .github, .gitlab, .prometheus])
  func recorded(name: String, format: ReportFormat) throws {
    let outcome = try Kdoctor.run([
      "report", "--practice", name, "-o", format.rawValue, "--lang", "en",
    ])
    try Golden.expect(outcome.output, name + format.fileEnding)
    #expect(outcome.status == (name == "healthy" ? 0 : 3))
    #expect(outcome.errors == "")
  }
}
