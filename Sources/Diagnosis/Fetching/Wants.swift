import KubeClient
import Synchronization

/// Remembers what a piece of work has asked for and nobody has read yet.
///
/// Work runs as if everything were there. Where something is not, it goes on with nothing in its
/// place, is thrown away, and is done again once the missing lists have been read: so no check has to
/// say beforehand what it may need, and only what is needed is ever asked of a cluster.
final class Wants: Sendable {
  /// Those of the work that runs now.
  @TaskLocal static var current: Wants?

  private let missing = Mutex<[Fetch.Key: Fetch]>([:])
  private let refused = Mutex<[Unavailable]>([])
  private let made = Mutex<[Visit.Place: VisitResult]>([:])

  /// Whether anything was missing.
  var isEmpty: Bool { missing.withLock(\.isEmpty) }

  /// What was missing.
  var fetches: [Fetch] { missing.withLock { Array($0.values) } }

  /// Notes that something was looked at which the cluster had not told.
  func note(refused reason: Unavailable) {
    refused.withLock { if !$0.contains(reason) { $0.append(reason) } }
  }

  /// What was looked at in vain since the last call.
  func takeRefused() -> [Unavailable] {
    refused.withLock { refused in
      defer { refused = [] }
      return refused
    }
  }

  /// Notes what a visit has answered.
  func note(_ place: Visit.Place, _ result: VisitResult) {
    made.withLock { $0[place] = result }
  }

  /// What was sent to the application, from the Pods outwards.
  var visits: [SentVisit] {
    let order = [ObjectKind.pod, .service, .ingress].map(\.rawValue)
    return made.withLock { $0 }.compactMap { SentVisit($0.key, $0.value) }.sorted {
      let (left, right) = (
        order.firstIndex(of: $0.object.kind), order.firstIndex(of: $1.object.kind)
      )
      return (left ?? 0, $0.object, $0.request) < (right ?? 0, $1.object, $1.request)
    }
  }

  /// Adds a list.
  func add(_ fetch: Fetch) {
    missing.withLock { $0[fetch.key] = fetch }
  }
}
