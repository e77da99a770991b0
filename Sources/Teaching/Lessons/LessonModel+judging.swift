internal import Diagnosis
internal import Flowchart

extension LessonModel {
  /// What would have been right at a step; nil for a step that this lesson does not have.
  func rightAnswer(to step: String) -> String? {
    switch step {
    case "layer": Self.word(found.diagnosis.layer)
    case "cause", "fix": found.diagnosis.root?.id.text
    default: plan.stops.first { $0.prediction.question.text == step }?.answer
    }
  }

  func isRight(_ answer: LessonAnswer) -> Bool { answer.said == rightAnswer(to: answer.step) }

  func points(of answer: LessonAnswer) -> Int {
    guard isRight(answer) else { return 0 }
    return answer.usedHint ? LessonScore.rightWithHint : LessonScore.right
  }
}
