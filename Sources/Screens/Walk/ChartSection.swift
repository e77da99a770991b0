import Diagnosis
import Flowchart
import KubeClient

/// One stretch of the chart with the way that the walk took over one of its objects.
struct ChartSection: Sendable {
  /// A question of the trunk, and what the walk met where it left the trunk there.
  struct Row: Sendable {
    var item: ChartItem
    var branch: [ChartItem] = []
  }

  var position: Int
  var stretch: ChartTrunk.Stretch
  /// The objects that were asked about.
  var objects: [ObjectReference]
  /// The one whose way is shown.
  var object: ObjectReference?
  var rows: [Row]
  /// Whether the walk over that object came to the end of the stretch.
  var isPassed: Bool
}
