import Synchronization

/// Remembers what many checks ask for and what takes a look at the whole cluster to answer.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let known = Mutex<[Key: Value]>([:])

  /// The value of a key, computed at the first call alone.
  func value(of key: Key, compute: () -> Value) -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let value = compute()
    known.withLock { $0[key] = value }
    return value
  }
}
