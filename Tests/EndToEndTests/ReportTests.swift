import Foundation
import GoldenFiles
import Reporting
import Testing

@Suite("kdoctor report")
struct ReportTests {
  private static let practice = [
    "crash-app", "healthy", "ing-service-port", "svc-selector", "two-faults",
  ]

  @Test("Looks as recorded, in both languages", arguments: practice, ["en", "zh-Hans"])
  func recorded(name: String, language: String) throws {
    let outcome = try Kdoctor.run(["report", "--practice", name, "--lang", language])
    try Golden.expect(outcome.output, "\(name).\(language).txt")
    #expect(outcome.status == (name == "healthy" ? 0 : 3))
    #expect(outcome.errors == "")
  }

  @Test("Keeps to 80 columns, but for commands and paths")
  func narrow() throws {
    for name in try Kdoctor.recordingNames() {
      let outcome = try Kdoctor.run(
        ["report", "--snapshot", Kdoctor.recording(name), "--lang", "en"])
      for line in outcome.output.split(separator: "\n") where line.count > 80 {
        let text = line.drop { $0 == " " }
        let isWhole =
          text.hasPrefix("kubectl ") || text.hasPrefix("kdoctor ") || !text.contains(" ")
        #expect(isWhole || text.hasSuffix(" ="), "\(name): \(line)")
      }
    }
  }

  @Test("Gives the same bytes twice, in any time zone and locale")
  func reproducible() throws {
    for format in ReportFormat.allCases.map(\.rawValue) {
      let arguments = ["report", "--practice", "two-faults", "--lang", "en", "-o", format]
      let first = try Kdoctor.run(arguments)
      for environment in [
        [:], ["TZ": "Asia/Shanghai"], ["TZ": "America/St_Johns", "LC_ALL": "C"],
        ["LC_ALL": "tr_TR.UTF-8"], ["LC_ALL": "zh_CN.UTF-8"], ["LANG": "ar_EG", "LC_ALL": ""],
      ] {
        #expect(try Kdoctor.run(arguments, environment: environment).output == first.output)
      }
    }
  }

  @Test(
    "Does not depend on the order of the objects", arguments: ["two-faults", "sts-pvc", "healthy"])
  func shuffled(name: String) throws {
    let scratch = try Scratch()
    let data = try Data(
      contentsOf: Kdoctor.recordings.appendingPathComponent("\(name)/cluster.json"))
    var list = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let items = try #require(list["items"] as? [Any])
    var outputs: Set<String> = []
    for order in [items, items.reversed(), items.shuffled()] {
      list["items"] = order
      let text = String(decoding: try JSONSerialization.data(withJSONObject: list), as: UTF8.self)
      let file = try scratch.write(text, to: "cluster.json").path
      outputs.insert(try Kdoctor.run(["report", "--snapshot", file, "-o", "json"]).output)
      outputs.insert(
        try Kdoctor.run(["report", "--snapshot", "-", "-o", "json"], input: text)
          .output.replacing("standard input", with: file))
    }
    #expect(outputs.count == 1)
  }

  @Test("Obeys --fail-on never")
  func never() throws {
    let outcome = try Kdoctor.run(["report", "--practice", "crash-app", "--fail-on", "never"])
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("PROBLEM"))
  }

  @Test("Says where it looked for a cluster, and how to go on without one")
  func noCluster() throws {
    let outcome = try Kdoctor.run(["report"])
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(".kube/config"))
    #expect(outcome.errors.contains("kdoctor report --practice crash-app"))
    let server = try Kdoctor.run(["report", "--server", "http://127.0.0.1:1"])
    #expect(server.status == 1)
    #expect(server.errors.contains("127.0.0.1:1") && server.errors.contains("kdoctor learn"))
  }

  @Test("Names the nearest targets where one is not there")
  func notFound() throws {
    let outcome = try Kdoctor.run(["report", "--practice", "crash-app", "deployment/shpo"])
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("deployment/shop"))
  }

  @Test("Says that there is nothing to diagnose")
  func nothing() throws {
    let outcome = try Kdoctor.run(["report", "--practice", "crash-app", "-n", "elsewhere"])
    #expect(outcome.status == 5)
    #expect(outcome.output.hasPrefix("INCONCLUSIVE"))
  }

  @Test("Stops when the time is up")
  func timeout() throws {
    let outcome = try Kdoctor.run(
      ["report", "--practice", "crash-app", "--timeout", "0.0001ms", "--fail-on", "never"])
    // A walk may still be quicker than the clock; it must never end in anything else.
    #expect(outcome.status == 0 || outcome.errors.contains("--timeout"))
  }
}
