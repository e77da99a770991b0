import Diagnosis
import Flowchart
import KubeClient

/// A walk as far as it has come, and what a person looks at.
struct WalkState: Sendable {
  let target: Target
  /// Where the target is looked for.
  let namespace: String?
  /// The application, once it is found.
  private(set) var application: ObjectReference?
  private(set) var entries: [WalkEntry] = []
  /// The outcomes reached, and where.
  private(set) var conclusions: [ChartItem.Key] = []
  /// The question that waits for its answer.
  private(set) var asking: ChartItem.Key?
  /// What was found; nil while the walk is under way for the first time.
  private(set) var report: DiagnosisReport?
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

  var diagnosis: Diagnosis? { report?.diagnoses.first }

  mutating func take(_ event: WalkEvent) {
    switch event {
    case .began(let object):
      application = object
      entries = []
      conclusions = []
      asking = nil
      report = nil
    case .asking(let id, let object):
      asking = ChartItem.Key(id: id, object: object)
    case .answered(let entry):
      entries.append(entry)
      asking = nil
    case .concluded(let id, let object):
      conclusions.append(ChartItem.Key(id: id, object: object))
    }
  }

  mutating func end(_ report: DiagnosisReport) {
    self.report = report
    asking = nil
    application = report.diagnoses.first?.target ?? application
  }
}
