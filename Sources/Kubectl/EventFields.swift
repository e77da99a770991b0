import Foundation
import KubeClient

/// The fields of an Event, in the form of `v1` or of `events.k8s.io/v1`.
struct EventFields {
  let tree: JSONTree

  init(_ event: KubeObject) { tree = event.tree }

  var about: JSONTree { tree.involvedObject.exists ? tree.involvedObject : tree.regarding }

  /// The message, without white space around it.
  var message: String {
    (tree.message.string ?? tree.note.text).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  var component: String { source.component.string ?? reporter }
  var host: String { source.host.string ?? tree.reportingInstance.text }

  var count: Int {
    let count = tree.series.exists ? tree.series.count.int : tree.count.int
    return max(count ?? tree.deprecatedCount.int ?? 1, 1)
  }

  /// Null where the event has none, which sorts it first.
  var lastTimestamp: JSONTree {
    tree.lastTimestamp.exists ? tree.lastTimestamp : tree.deprecatedLastTimestamp
  }

  private var firstTimestamp: JSONTree {
    tree.firstTimestamp.exists ? tree.firstTimestamp : tree.deprecatedFirstTimestamp
  }

  private var source: JSONTree { tree.source.exists ? tree.source : tree.deprecatedSource }

  private var reporter: String {
    tree.reportingComponent.string ?? tree.reportingController.text
  }

  /// When it first happened, as `kubectl get` sees it.
  var tableFirstSeen: JSONTree { firstTimestamp.exists ? firstTimestamp : tree.eventTime }

  /// When it last happened, as `kubectl get` sees it.
  var tableLastSeen: JSONTree {
    if tree.series.exists { return tree.series.lastObservedTime }
    return lastTimestamp.exists ? lastTimestamp : tableFirstSeen
  }

  /// How often and when it happened, as `kubectl describe` writes it: `2m50s (x45 over 7m53s)`.
  func interval(_ clock: Clock) -> String {
    let first = clock.age(tree.eventTime.exists ? tree.eventTime : firstTimestamp)
    if tree.series.exists {
      return "\(clock.age(tree.series.lastObservedTime)) (x\(count) over \(first))"
    }
    return count > 1 ? "\(clock.age(lastTimestamp)) (x\(count) over \(first))" : first
  }
}
