import Synchronization

/// Remembers what many checks ask for and what takes a look at the whole cluster to answer.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let known = Mutex<[Key: Value]>([:])

  /// The value of a key, computed at the first call alone.
  ///
  /// What was computed while something was still to be read is not kept.
  func value(of key: Key, compute: () -> Value) -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let wants = Wants()
    let value = Wants.$current.withValue(wants) { compute() }
    if wants.isEmpty {
      known.withLock { $0[key] = value }
    } else {
      for fetch in wants.fetches { Wants.current?.add(fetch) }
    }
    return value
  }
}
