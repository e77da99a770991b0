import KubeClient
import Synchronization

/// The lists that have been read of a cluster, each once.
final class Readings: Sendable {
  let reader: any ClusterReader
  private let known = Mutex<[Fetch.Key: any Sendable]>([:])

  init(_ reader: any ClusterReader) { self.reader = reader }

  /// Reads lists, all at the same time; those that are there are not read again.
  func load(_ fetches: [Fetch]) async {
    let missing = known.withLock { known in fetches.filter { known[$0.key] == nil } }
    await withTaskGroup(of: (Fetch.Key, any Sendable).self) { group in
      for fetch in missing {
        group.addTask { [reader] in (fetch.key, await fetch.run(reader)) }
      }
      for await (key, reading) in group { known.withLock { $0[key] = reading } }
    }
  }

  /// A list as it was read; nil where it was not.
  func reading<Object: KubernetesObject>(_ fetch: Fetch, of type: Object.Type) -> Reading<[Object]>?
  {
    known.withLock { $0[fetch.key] } as? Reading<[Object]>
  }
}
