internal import Diagnosis
internal import Flowchart
internal import KubeClient
internal import Terminal

extension ReportComposer {
  /// A stretch of the walk, ready to be drawn.
  struct Drawn {
    var subject: Subject
    var ways: [[StretchPicture.Node]]
  }

  /// The walk as it can be drawn: for each stretch the turns away from the trunk, and where they led.
  func drawn(_ diagnosis: Diagnosis) -> [Drawn] {
    told(diagnosis).map { Drawn(subject: $0.subject, ways: ways($0, in: diagnosis)) }
  }

  private func ways(
    _ stretch: WalkSummary.Stretch, in diagnosis: Diagnosis
  ) -> [[StretchPicture.Node]] {
    guard stretch.wasAsked else { return [[.aside(words(.notAsked(stretch.subject)))]] }
    if stretch.isNotApplicable { return [[.aside(words(.notApplicable(stretch.subject)))]] }
    var ways = stretch.conclusions.map { conclusion in
      conclusion.turns.map { turn -> StretchPicture.Node in
        .question(ask(turn.question), answer: ReportWords.answer(turn.answer).text(in: language))
      } + [outcome(conclusion, of: stretch, in: diagnosis)]
    }
    if !hasFailed(stretch, in: diagnosis), let end = stretch.end {
      let title = stretch.open > 0 ? words(.open(ask(end), count: stretch.open)) : ask(end)
      ways.append([stretch.hidesSomething ? .aside("? " + title) : .milestone("✓ " + title)])
    }
    return ways
  }

  private func outcome(
    _ conclusion: WalkSummary.Conclusion, of stretch: WalkSummary.Stretch, in diagnosis: Diagnosis
  ) -> StretchPicture.Node {
    let severity =
      finding(for: conclusion, in: diagnosis)?.severity
      ?? chart.outcomes[conclusion.outcome]?.severity ?? .problem
    let isTold = diagnosis.findings.contains { $0.id == conclusion.outcome }
    let isRoot = diagnosis.root?.id == conclusion.outcome
    return .outcome(
      severity, title(conclusion, in: diagnosis).visible,
      object: concerned(conclusion, of: stretch, in: diagnosis).visible, id: conclusion.outcome,
      tag: isRoot ? .root : isTold ? .further : nil)
  }
}
