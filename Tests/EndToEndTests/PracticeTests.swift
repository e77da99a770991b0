import Foundation
import Testing

@Suite("The practice cluster on the command line")
struct PracticeTests {
  @Test("As a whole it is one line for each recording, in its own namespace")
  func whole() throws {
    let outcome = try Kdoctor.run(["report", "--practice"])
    #expect(outcome.status == 3 && outcome.errors == "")
    for name in try Kdoctor.recordingNames() {
      #expect(
        outcome.output.firstMatch(of: try Regex("\\n?[A-Z]+  \(name)(: |\\n)")) != nil, "\(name)")
    }
    #expect(outcome.output.contains("\(try Kdoctor.recordingNames().count) applications: "))
  }

  @Test("Each recording is judged as it is by itself", arguments: ["pending-kubelet", "healthy"])
  func parts(name: String) throws {
    let arguments = ["-n", name, "deployment/shop", "-o", "json", "--fail-on", "never"]
    let alone = try Kdoctor.run(["report", "--practice", name] + arguments)
    let amongAll = try Kdoctor.run(["report", "--practice"] + arguments)
    let diagnoses = try [alone, amongAll].map { outcome in
      let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
      return try #require((json as? [String: Any])?["diagnoses"] as? NSArray)
    }
    #expect(diagnoses[0] == diagnoses[1] && diagnoses[0].count == 1)
  }

  @Test("A target is looked for in all recordings")
  func target() throws {
    let found = try Kdoctor.run(["report", "job/report", "--practice"])
    #expect(found.status == 3 && found.output.contains("In namespace job-backoff."))
    let missing = try Kdoctor.run(["report", "deployment/shpo", "--practice"])
    #expect(missing.status == 1 && missing.errors.contains("deployment/shop"))
    let unknown = try Kdoctor.run(["report", "--practice", "deployment/shop"])
    #expect(unknown.status == 2 && unknown.errors.contains("--practice"))
  }

  @Test("Is browsed in a session as one cluster, each walk on its own recording")
  func session() throws {
    let list = try Kdoctor.run(["session", "--linear", "--practice"], input: "q\n").output
    let line = try #require(
      list.firstMatch(of: /(\d+)\. PROBLEM, pending-kubelet\/deployment\/shop, .*/))
    #expect(line.output.0.contains("node-2"))
    let walk = try Kdoctor.run(
      ["session", "--linear", "--practice"], input: "\(line.output.1)\nq\nq\n")
    #expect(walk.status == 0 && walk.output.contains("Node node-2"))
  }
}
