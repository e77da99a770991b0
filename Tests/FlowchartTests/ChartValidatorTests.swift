import Flowchart
import Testing

@Suite("Checking a chart")
struct ChartValidatorTests {
  @Test("A whole chart has no gaps")
  func whole() throws {
    #expect(ChartValidator.gaps(in: try SmallChart.chart()) == [])
  }

  @Test(
    "Each rule tells its gap",
    arguments: [
      (
        "pod/late.yaml", "if-no: pod.not-ready", "if-no: pod.nowhere",
        [
          "flowchart/pod/late.yaml: `if-no` leads to pod.nowhere, which does not exist",
          "flowchart/pod/not-ready.yaml: cannot be reached from start",
        ]
      ),
      (
        "service/no-endpoints.yaml", "then: end", "then: pod.pending",
        [
          "flowchart/service/no-endpoints.yaml: leads back: pod.pending -> pod.ready -> pods.correct"
            + " -> service.endpoints -> service.no-endpoints -> pod.pending"
        ]
      ),
      (
        "pod/late.yaml", "subject: pod", "subject: service",
        [
          "flowchart/pod/late.yaml: `subject` is service, but its stretch from pod.pending asks"
            + " about the pod"
        ]
      ),
      (
        "pod/ready.yaml", "good: \"yes\"", "good: \"no\"",
        [
          "flowchart/pod/pending.yaml: its good edges do not lead to a milestone",
          "flowchart/pod/ready.yaml: `good` is no, but only yes leads on",
        ]
      ),
      (
        "pods/correct.yaml", "then: service.endpoints", "then: pod.not-ready",
        [
          "flowchart/end.yaml: cannot be reached from start",
          "flowchart/pods/correct.yaml: `then` leads to pod.not-ready, which is no question",
          "flowchart/service/endpoints.yaml: cannot be reached from start",
          "flowchart/service/no-endpoints.yaml: cannot be reached from start",
        ]
      ),
      ("pod/late.yaml", "因为这很重要。", "\"\"", ["flowchart/pod/late.yaml: `why.zh-Hans` is empty"]),
      (
        "pod/late.yaml", "因为这很重要。", "Because it matters.",
        ["flowchart/pod/late.yaml: `why` is the same in both languages"]
      ),
      (
        "pod/late.yaml", "因为这很重要。", "\"{pod}\"",
        ["flowchart/pod/late.yaml: `why` has {pod} in one language only"]
      ),
      (
        "pod/late.yaml", "因为这很重要。", "因为[[这]]很重要。",
        ["flowchart/pod/late.yaml: `why` has different numbers of [[...]] in its languages"]
      ),
      (
        "pod/late.yaml", "Because it matters.", "Because [[it matters.",
        [
          "flowchart/pod/late.yaml: `why.en` has [[ and ]] that do not pair",
          "flowchart/pod/late.yaml: `why` has different numbers of [[...]] in its languages",
        ]
      ),
      (
        "pod/late.yaml", "Because it matters.", "\"Because \\e[31m it matters.\"",
        ["flowchart/pod/late.yaml: `why.en` has control characters"]
      ),
      (
        "pod/late.yaml", "until now?", "until this very day?",
        ["flowchart/pod/late.yaml: `ask.en` takes 66 of 62 columns"]
      ),
      (
        "pod/late.yaml", "https://", "http://",
        ["flowchart/pod/late.yaml: `read-more` is no https address"]
      ),
      (
        "pod/late.yaml", "  - kubectl get pod {pod} -n {namespace}", "  - \"\"",
        ["flowchart/pod/late.yaml: `by-hand` is empty"]
      ),
      (
        "pod/late.yaml", "check: some-check", "check: Some Check",
        ["flowchart/pod/late.yaml: `check` is no kebab-case name"]
      ),
      (
        "pod/not-ready.yaml", "改正它。", "Put it right.",
        ["flowchart/pod/not-ready.yaml: `fix` is the same in both languages"]
      ),
      (
        "pod/not-ready.yaml", "The Pod is not ready", "{pod} is not ready",
        [
          "flowchart/pod/not-ready.yaml: `title` has {pod} in one language only",
          "flowchart/pod/not-ready.yaml: `title.en` has a placeholder; that is for `headline`",
        ]
      ),
      ("end.yaml", "商店有响应", "", ["flowchart/end.yaml: `title.zh-Hans` is empty"]),
    ] as [(String, String, String, [String])])
  func tellsGaps(path: String, old: String, new: String, expected: [String]) throws {
    let chart = try ChartLoader.read(files: SmallChart.files(changing: path, old, to: new))
    let gaps = ChartValidator.gaps(in: chart).map(\.description)
    #expect(Set(gaps) == Set(expected))
  }

  @Test("A headline that is nothing but placeholders may be the same in both languages")
  func barePlaceholder() throws {
    let headline = "headline: {en: \"{pod}\", zh-Hans: \"{pod}\"}\ncause:"
    let files = SmallChart.files(changing: "pod/not-ready.yaml", "cause:", to: headline)
    let chart = try ChartLoader.read(files: files)
    #expect(chart.outcomes["pod.not-ready"]?.headline?.english == "{pod}")
    #expect(ChartValidator.gaps(in: chart) == [])
  }

  @Test("Without a start every walk is lost")
  func noStart() throws {
    var files = SmallChart.files
    files["start.yaml"] = nil
    let gaps = ChartValidator.gaps(in: try ChartLoader.read(files: files))
    #expect(
      gaps == [
        ChartGap(
          path: "flowchart/start.yaml", problem: "is missing: every walk begins there")
      ])
  }
}
