internal import Diagnosis
internal import Flowchart

extension LessonWords {
  var english: String {
    switch self {
    case .lesson(let title): "Lesson: \(title)"
    case .exam: "Exam"
    case .goal(let goal): "Goal: \(goal)"
    case .place(let target, let namespace): "It is \(target) in namespace \(namespace)."
    case .question(let number, let count): "Question \(number) of \(count)"
    case .about(let object): "Asked about \(object)."
    case .passed: "On the way"
    case .answered(let question, let answer): "\(question) \(Self.word(answer))"
    case .yes: "yes"
    case .no: "no"
    case .hint(let hint): "Hint: \(hint)"
    case .judged(true, let truth): "Right. \(truth)"
    case .judged(false, let truth): "Wrong. \(truth)"
    case .evidence: "What it rests on"
    case .howToRead: "How to tell"
    case .verdict: "Your diagnosis"
    case .whichLayer: "In which layer is the fault?"
    case .layer(let layer): layer.map(Self.name) ?? "none: nothing is wrong"
    case .layerIs(let layer):
      layer.map { "The fault is in the layer \(Self.name($0))." }
        ?? "Nothing is wrong: every question was answered well."
    case .whichCause: "What is the cause?"
    case .whichFix: "What puts it right?"
    case .whatHappened: "What happened"
    case .further: "What would bite next"
    case .repaired: "The same application repaired"
    case .repairedState(.healthy): "Every layer is in health."
    case .repairedState: "Not everything about it is right yet."
    case .readOn: "Read on"
    case .score(let score):
      "\(score.points) of \(score.of) \(score.of == 1 ? "point" : "points")."
    }
  }

  private static func word(_ answer: Answer) -> String {
    switch answer {
    case .yes: "yes"
    case .no: "no"
    case .notApplicable: "does not apply"
    case .unknown: "not known"
    }
  }

  private static func name(_ layer: Layer) -> String {
    switch layer {
    case .pod: "Pod"
    case .service: "Service"
    case .ingress: "Ingress"
    case .infrastructure: "infrastructure, beyond the Ingress"
    case .cluster: "cluster"
    }
  }
}
