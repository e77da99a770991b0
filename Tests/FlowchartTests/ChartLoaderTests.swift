import Flowchart
import Foundation
import Testing

@Suite("Reading a chart")
struct ChartLoaderTests {
  @Test("Every key of a whole chart is read")
  func readsAll() throws {
    let chart = try SmallChart.chart()
    #expect(chart.questions.count == 5 && chart.outcomes.count == 4 && chart.milestones.count == 3)
    let question = try #require(chart.questions["pod.late"])
    #expect(question.subject == .pod && question.origin == .kdoctor && question.good == .no)
    #expect(question.with == ["kind": "any"] && !question.essential)
    #expect(question.ask[.simplifiedChinese] == "它到现在为止是否等待节点很久了？")
    #expect(question.examples.no == ["two", "three"])
    let outcome = try #require(chart.outcomes["service.no-endpoints"])
    #expect(outcome.then == "end" && outcome.severity == .warning && outcome.explainedBy == nil)
    #expect(outcome.command == "kubectl edit {workload} -n {namespace}" && !outcome.leads)
    #expect(chart.milestones["end"]?.then == nil)
    try chart.validate()
  }

  @Test(
    "Each mistake in a file is told with its place",
    arguments: [
      (
        "subject: pod\n", "subject: node\n",
        [
          "flowchart/pod/late.yaml:2: `subject` is \"node\", not one of workload, pod, service, ingress"
        ]
      ),
      ("check: some-check\n", "", ["flowchart/pod/late.yaml: lacks the key `check`"]),
      (
        "check:", "cheque: x\ncheck:",
        ["flowchart/pod/late.yaml:9: has the unknown key `cheque`"]
      ),
      (
        "good: \"no\"", "good: no",
        ["flowchart/pod/late.yaml:13: `good` has to be a text: put it in quotes"]
      ),
      (
        "essential: false", "essential: \"false\"",
        ["flowchart/pod/late.yaml:14: `essential` has to be true or false"]
      ),
      ("  zh-Hans: 因为这很重要。\n", "", ["flowchart/pod/late.yaml:5: lacks the key `why.zh-Hans`"]),
      (
        "  zh-Hans: 因为", "  de: Weil.\n  zh-Hans: 因为",
        ["flowchart/pod/late.yaml:6: has the unknown key `why.de`"]
      ),
      (
        "Because it matters.", "[list]",
        ["flowchart/pod/late.yaml:5: `why.en` has to be a text"]
      ),
      (
        "  - kubectl get pod {pod} -n {namespace}\n", "  some: text\n",
        ["flowchart/pod/late.yaml:8: `by-hand` has to be a list"]
      ),
      (
        "examples: {", "examples: {answer-maybe: [x], ",
        ["flowchart/pod/late.yaml:19: has the unknown key `examples.answer-maybe`"]
      ),
      (
        "with: {kind: \"any\"}", "with: {kind: 5}",
        ["flowchart/pod/late.yaml:10: `with.kind` has to be a text: put it in quotes"]
      ),
      (
        "with: {kind: \"any\"}", "with: any",
        ["flowchart/pod/late.yaml:10: `with` has to be a mapping"]
      ),
      (
        "origin: kdoctor\n", "origin: kdoctor\norigin: poster\n",
        ["flowchart/pod/late.yaml:1: has twice: `origin`"]
      ),
      (
        "origin: kdoctor\nsubject: pod\n", "origin: me\nsubject: you\n",
        [
          "flowchart/pod/late.yaml:1: `origin` is \"me\", not one of poster, kdoctor",
          "flowchart/pod/late.yaml:2: `subject` is \"you\", not one of workload, pod, service, ingress",
        ]
      ),
    ])
  func tellsMistakes(old: String, new: String, expected: [String]) {
    let files = SmallChart.files(changing: "pod/late.yaml", old, to: new)
    #expect(Self.gaps(of: files) == expected)
  }

  @Test(
    "A file that is no entry is told",
    arguments: [
      ("pod/x.yaml", "", "flowchart/pod/x.yaml: is empty"),
      ("pod/x.yaml", "- a\n", "flowchart/pod/x.yaml: is not a mapping of keys to values"),
      (
        "pod/x.yaml", "teach: x\n",
        "flowchart/pod/x.yaml: is neither a question (`ask`), an outcome (`cause`) nor a milestone"
          + " (`title`)"
      ),
      (
        "pod/Big_Name.yaml", "title: x\n",
        "flowchart/pod/Big_Name.yaml: is not named in kebab-case (lower-case words with hyphens,"
          + " ending .yaml)"
      ),
      (
        "pod/x.yml", "title: x\n",
        "flowchart/pod/x.yml: is not named in kebab-case (lower-case words with hyphens, ending"
          + " .yaml)"
      ),
    ])
  func tellsStrangers(path: String, text: String, expected: String) {
    #expect(Self.gaps(of: SmallChart.files.merging([path: text]) { $1 }) == [expected])
  }

  @Test("Broken YAML is told with its line")
  func tellsBrokenYAML() {
    let gaps = Self.gaps(of: SmallChart.files.merging(["end.yaml": "a: b\n  c: [\n"]) { $1 })
    #expect(gaps.count == 1 && gaps.first?.hasPrefix("flowchart/end.yaml:2: is not YAML") == true)
  }

  @Test("Gaps of several files are told at once, in the order of the files")
  func tellsAll() {
    var files = SmallChart.files(changing: "pod/late.yaml", "check: some-check\n", to: "")
    files["start.yaml"] = "- x"
    files["end.yaml"] = files["end.yaml"]?.replacing("origin: poster", with: "origin: moon")
    let starts = Self.gaps(of: files).map { $0.prefix { $0 != ":" } }
    #expect(starts == ["flowchart/end.yaml", "flowchart/pod/late.yaml", "flowchart/start.yaml"])
  }

  @Test("A folder is read with the folders in it, lessons and other files left out")
  func readsFolders() throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "chart-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var files = SmallChart.files
    files["README.md"] = "Read me"
    files["lessons/one.yaml"] = "lesson: 1\n"
    for (path, text) in files {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try Chart.load(folder: folder.path()).ids == SmallChart.chart().ids)
    try Data([0xFF, 0xFE]).write(to: folder.appending(path: "end.yaml"))
    #expect(
      throws: ChartError.gaps([ChartGap(path: "flowchart/end.yaml", problem: "is not UTF-8")])
    ) {
      try Chart.load(folder: folder.path())
    }
  }

  @Test("A folder that is not there is an error of its own")
  func missingFolder() {
    #expect {
      try Chart.load(folder: "/nowhere/flowchart")
    } throws: { error in
      if case ChartError.folder(let path, _) = error { path == "/nowhere/flowchart" } else { false }
    }
  }

  private static func gaps(of files: [String: String]) -> [String] {
    do {
      _ = try ChartLoader.read(files: files)
      return []
    } catch ChartError.gaps(let gaps) {
      return gaps.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }
}
