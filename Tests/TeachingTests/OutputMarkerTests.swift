import KubeClient
import Testing

@testable import Diagnosis
@testable import Teaching

@Suite("Marking evidence in a command's output")
struct OutputMarkerTests {
  /// An output, what was seen, and the same output with brackets around what has to be marked.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var outputs: [String]
    var evidence: [Evidence]
    var lookAt: [String]
    var marked: [String]

    init(
      _ name: String, _ outputs: [String], _ evidence: [Evidence] = [], lookAt: [String] = [],
      _ marked: [String]
    ) {
      testDescription = name
      self.outputs = outputs
      self.evidence = evidence
      self.lookAt = lookAt
      self.marked = marked
    }
  }

  private static let first = ObjectReference(kind: "Pod", namespace: "shop", name: "shop-1")
  private static let pods = """
    NAME     READY   STATUS             RESTARTS
    shop-1   0/1     ImagePullBackOff   0
    shop-2   0/1     ImagePullBackOff   0
    """

  static let cases: [Case] = [
    Case(
      "the row of the object, where several have the value", [pods],
      [Evidence(.status, first, path: "STATUS", value: "ImagePullBackOff")],
      [
        """
        NAME     READY   STATUS             RESTARTS
        shop-1   0/1     [ImagePullBackOff]   0
        shop-2   0/1     ImagePullBackOff   0
        """
      ]),
    Case(
      "the same in all outputs", [pods, "  Reason: ImagePullBackOff,"],
      [Evidence(.status, first, path: "STATUS", value: "ImagePullBackOff")],
      [
        """
        NAME     READY   STATUS             RESTARTS
        shop-1   0/1     [ImagePullBackOff]   0
        shop-2   0/1     ImagePullBackOff   0
        """, "  Reason: [ImagePullBackOff],",
      ]),
    Case(
      "whole words alone", ["app=shopp,x=app=shop app=shop"],
      [Evidence(.spec, path: "spec.selector", value: "app=shop")],
      ["app=shopp,x=[app=shop] [app=shop]"]),
    Case(
      "a number before a slash and a full stop, not within a version",
      ["Port: 8080/TCP, 18080, 8080.5. See 8080."], [Evidence(.spec, path: "port", value: "8080")],
      ["Port: [8080]/TCP, 18080, 8080.5. See [8080]."]),
    Case(
      "the condition that the path names",
      ["  ContainersReady  False\n  Ready            False\n  Initialized      True"],
      [Evidence(.condition, first, path: "status.conditions[Ready].status", value: "False")],
      ["  ContainersReady  False\n  Ready            [False]\n  Initialized      True"]),
    Case(
      "lines of a log", ["start\nFATAL: DB_URL is not set\nend"],
      [Evidence(.log, first, path: "shop", text: "start\nFATAL: DB_URL is not set")],
      ["[start]\n[FATAL: DB_URL is not set]\nend"]),
    Case(
      "the object's row, where nothing else is found", [pods], [],
      [
        """
        NAME     READY   STATUS             RESTARTS
        [shop-1   0/1     ImagePullBackOff   0]
        shop-2   0/1     ImagePullBackOff   0
        """
      ]),
    Case(
      "no row where something is found", [pods, "Endpoints: 0/2"],
      [Evidence(.status, path: "endpoints", value: "0/2")], [pods, "Endpoints: [0/2]"]),
    Case(
      "overlapping values once", ["a b c d"],
      [Evidence(.status, value: "a b"), Evidence(.status, value: "b c")], ["[a b][ c] d"]),
    Case(
      "the end of a chain of messages", ["Failed to pull image: resolve nginx:9: not found"],
      [Evidence(.status, first, text: "Back-off: ErrImagePull: resolve nginx:9: not found")],
      ["Failed to pull image: [resolve nginx:9: not found]"]),
    Case(
      "labels to look at", ["Port:       80\nEndpoints:  \n  Endpoints of others"],
      lookAt: ["Endpoints:"], ["Port:       80\n[Endpoints:]  \n  Endpoints of others"]),
    Case(
      "columns to look at, until their table ends",
      ["Rules:\n  Host  Backends\n  ----  --------\n        shop:80 (a b)\nEvents: x"],
      lookAt: ["Backends"],
      ["Rules:\n  Host  Backends\n  ----  --------\n        [shop:80 (a b)]\nEvents: x"]),
    Case(
      "columns in the middle, also empty cells",
      ["NAME   STATUS   AGE\na      Ready    1m\nb               2m"], lookAt: ["STATUS"],
      ["NAME   STATUS   AGE\na      [Ready]    1m\nb               2m"]),
    Case(
      "evidence rather than places", [pods],
      [Evidence(.status, first, path: "READY", value: "0/1")], lookAt: ["STATUS"],
      [
        """
        NAME     READY   STATUS             RESTARTS
        shop-1   [0/1]     ImagePullBackOff   0
        shop-2   0/1     ImagePullBackOff   0
        """
      ]),
    Case(
      "that there are none, and a value by itself",
      ["No resources found in shop namespace.", "nginx:1.25", ""], [],
      ["[No resources found in shop namespace.]", "[nginx:1.25]", ""]),
    Case("nothing in nothing", [""], [Evidence(.status, value: "x")], [""]),
  ]

  @Test("Marks", arguments: cases)
  func marks(_ example: Case) {
    let marker = OutputMarker(evidence: example.evidence, about: Self.first, lookAt: example.lookAt)
    let shown = marker.marked(example.outputs).map { lines in
      lines.map { line in
        line.pieces.map { $0.isMarked ? "[\($0.text)]" : $0.text }.joined()
      }.joined(separator: "\n")
    }
    #expect(shown == example.marked)
  }

  @Test("An excerpt shows what is marked, its neighbours and the head")
  func excerpt() throws {
    let lines = (1...9).map { number in
      let text = "\(number)"
      return OutputLine(text, marks: number == 5 ? [text.startIndex..<text.endIndex] : [])
    }
    let excerpt = CommandOutput(command: "x", lines: lines).excerpt
    let shown = excerpt?.lines?.map(\.text)
    #expect(shown == ["1", "...", "4", "5", "6", "..."])
    let plain = CommandOutput(command: "x", lines: [OutputLine("1")])
    #expect(plain.excerpt == nil)
    #expect(CommandOutput(command: "x", lines: nil).excerpt == nil)
  }
}
