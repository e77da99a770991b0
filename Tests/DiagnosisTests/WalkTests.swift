import KubeClient
import Testing

@testable import Diagnosis
@testable import Flowchart

@Suite("The walk as a state machine")
struct WalkTests {
  /// first -yes-> second -yes-> end; a no at either is an outcome, and the first one's goes on.
  static let chart = Chart(
    questions: [
      question("first", no: "warned"), question("second", no: "broken", origin: .kdoctor),
    ],
    outcomes: [outcome("warned", then: "second"), outcome("broken", then: nil)],
    milestones: [
      Milestone(id: "end", origin: .poster, title: text, then: nil, teach: text)
    ])
  static let text = LocalizedText(english: "words", simplifiedChinese: "文字")
  static let refused = Unavailable(.forbidden, verb: "list", resource: "pods")

  static func question(_ id: EntryID, no: EntryID, origin: Origin = .poster) -> Question {
    Question(
      id: id, origin: origin, subject: .pod, ask: text, why: text, byHand: [], check: "c",
      with: [:],
      ifYes: id == "first" ? "second" : "end", ifNo: no, good: .yes, essential: true, teach: text,
      readMore: "https://example.com", examples: Question.Examples(yes: [], no: [], unknown: []))
  }

  static func outcome(_ id: EntryID, then: EntryID?) -> Outcome {
    Outcome(
      id: id, origin: .poster, layer: .pod, severity: .problem, owner: .developer, title: text,
      headline: nil, cause: text, fix: text, command: nil, then: then, leads: false,
      byExclusion: false, explainedBy: nil, byHand: [],
      teach: text, readMore: "https://example.com", examples: [])
  }

  @Test(
    "Answers lead along the chart's edges, what is unknown along the good one",
    arguments: [
      ([Walk.Event.start], Walk.Action.ask("first")),
      ([.start, .answered(.yes)], .ask("second")),
      ([.start, .answered(.unknown(refused))], .ask("second")),
      ([.start, .answered(.notApplicable)], .ask("second")),
      ([.start, .answered(.no)], .conclude("warned")),
      ([.start, .answered(.no), .noted], .ask("second")),
      ([.start, .answered(.yes), .answered(.no)], .conclude("broken")),
      ([.start, .answered(.yes), .answered(.no), .noted], .stop),
      ([.start, .answered(.yes), .answered(.yes)], .reach("end")),
      ([.start, .answered(.yes), .answered(.yes), .answered(.no)], .stop),
      ([.start, .answered(.yes), .back], .ask("first")),
      ([.start, .back], .ask("first")),
      ([.start, .answered(.yes), .answered(.no), .overridden("second", .yes)], .reach("end")),
      ([.start, .answered(.yes), .answered(.yes), .overridden("first", .no)], .conclude("warned")),
      ([.start, .answered(.yes), .overridden("broken", .no)], .ask("second")),
    ] as [([Walk.Event], Walk.Action)])
  func table(events: [Walk.Event], action: Walk.Action) {
    var walk = Walk(chart: Self.chart, first: "first")
    var last = Walk.Action.stop
    for event in events { last = walk.handle(event) }
    #expect(last == action)
  }

  @Test("The trail holds what was answered, and an override cuts it")
  func trail() {
    var walk = Walk(chart: Self.chart, first: "first")
    for event in [Walk.Event.start, .answered(.yes), .answered(.yes)] { _ = walk.handle(event) }
    #expect(walk.trail.map(\.question) == ["first", "second"])
    _ = walk.handle(.overridden("first", .no))
    #expect(walk.trail == [Walk.Step(question: "first", answer: .no)])
  }
}
