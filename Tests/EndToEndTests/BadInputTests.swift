import Foundation
import Testing

@Suite("Bad input")
struct BadInputTests {
  @Test(
    "Exits 1 with one line that names the file",
    arguments: [
      "", "\u{0}\u{1}\u{2}binary", #"{"kind":"List","items":["#, "{}", "[]", "just words",
    ])
  func unusable(text: String) throws {
    let scratch = try Scratch()
    let file = try scratch.write(text, to: "cluster.json").path
    let outcome = try Kdoctor.run(["report", "--snapshot", file])
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("kdoctor: ") && outcome.errors.contains("cluster.json"))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test("A file that is not there is named")
  func missing() throws {
    let outcome = try Kdoctor.run(["report", "--snapshot", "no\u{1B}[31m.json"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("no^[[31m.json"))
  }

  @Test("Hostile names are shown, not obeyed", arguments: ["text", "json"])
  func hostile(format: String) throws {
    let evil = "x\u{1B}[2J\u{202E}\nHEALTHY  y\u{9B}31m'; touch /tmp/pwned; '"
    let object: [String: Any] = [
      "apiVersion": "apps/v1", "kind": "Deployment",
      "metadata": ["name": evil, "namespace": evil, "uid": "1"],
      "spec": [
        "replicas": 0, "selector": ["matchLabels": ["app": evil]],
        "template": [
          "metadata": ["labels": ["app": evil]],
          "spec": ["containers": [["name": evil, "image": evil]]],
        ],
      ],
      "status": ["observedGeneration": 1],
    ]
    let input = String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
    let outcome = try Kdoctor.run(
      ["report", "--snapshot", "-", "--verbose", "-o", format], input: input)
    #expect([0, 1, 3, 5].contains(outcome.status))
    for scalar in (outcome.output + outcome.errors).unicodeScalars where scalar != "\n" {
      let category = scalar.properties.generalCategory
      #expect(category != .control && category != .format)
    }
    #expect(!outcome.output.contains("\nHEALTHY"))
  }

  @Test("A chart with gaps is refused with every gap")
  func chart() throws {
    let scratch = try Scratch()
    try scratch.write("origin: poster\n", to: "start.yaml")
    let outcome = try Kdoctor.run(["chart", "--flowchart", scratch.url.path])
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("start.yaml"))
  }
}
