import Diagnosis
import Flowchart
import Foundation
import KubeClient

/// A walk as far as it has come, and what a person looks at.
struct WalkState: Sendable {
  let target: Target
  /// Where the target is looked for.
  let namespace: String?
  /// What is seen.
  private var picture = WalkPicture()
  /// A newer walk, which is seen once it is over: until then the last one stays.
  private var next: WalkPicture?
  /// Why the last attempt brought nothing.
  var problem: LocalizedText?
  /// What the person answers in place of the cluster.
  var answers: [WalkGuide.Place: Bool] = [:]
  /// The objects that the person chose to follow, by stretch.
  var focus: [Int: ObjectReference] = [:]
  /// What the person has selected; nil follows the walk.
  var selected: ChartItem.Key?

  init(_ target: Target, namespace: String?) {
    self.target = target
    self.namespace = namespace
  }

  /// The application, once it is found.
  var application: ObjectReference? { picture.application }
  var entries: [WalkEntry] { picture.entries }
  /// The outcomes reached, and where.
  var conclusions: [ChartItem.Key] { picture.conclusions }
  /// The question that waits for its answer.
  var asking: ChartItem.Key? { picture.asking }
  /// What was found; nil while the walk is under way for the first time.
  var report: DiagnosisReport? { picture.report }
  var diagnosis: Diagnosis? { report?.diagnoses.first }
  /// When what is seen was read, by this machine's clock; nil where that does not matter.
  var readAt: Date? { picture.readAt }
  /// Whether nothing at all is known yet.
  var isEmpty: Bool { report == nil && !picture.hasAnswers }

  /// Whether some of the answers that are seen are the person's.
  var hasOwnAnswers: Bool { picture.hasOwnAnswers }

  /// Begins a walk. What was found out stays in sight until the new walk is over; only one that was
  /// stopped half way goes at once.
  mutating func begin() {
    let isKept = report != nil || problem != nil && !isEmpty
    next = isKept ? WalkPicture() : nil
    if !isKept { picture = WalkPicture() }
  }

  mutating func take(_ event: WalkEvent) {
    guard next == nil else {
      next?.take(event)
      return
    }
    picture.take(event)
    if !isEmpty { problem = nil }
  }

  mutating func end(_ report: DiagnosisReport, readAt: Date?) {
    if let next { picture = next }
    next = nil
    problem = nil
    picture.end(report, readAt: readAt)
  }

  /// Gives the walk up: what is seen stays.
  mutating func stop(_ problem: LocalizedText? = nil) {
    next = nil
    picture.asking = nil
    if let problem { self.problem = problem }
  }
}
