import Diagnosis
import Flowchart
import KubeClient

/// A question or outcome on the chart, as the walk has left it.
struct ChartItem: Sendable {
  /// Which entry, at which object.
  struct Key: Sendable, Hashable {
    var id: EntryID
    var object: ObjectReference
  }

  var key: Key
  var mark: Mark
  /// Nil for what was not answered, and for outcomes.
  var entry: WalkEntry?
  var isQuestion: Bool
  /// Whether it stands on the poster, and so has a box of its own.
  var isMain: Bool

  /// Whether the walk came by.
  var isVisited: Bool { mark != .open }
  /// Whether it is left out: a question that makes no sense here.
  var isFolded: Bool { isQuestion && mark == .none }
  /// Whether it gets a box.
  var isBoxed: Bool {
    guard isQuestion else { return true }
    return isMain || mark == .bad || mark == .asking
  }
}
