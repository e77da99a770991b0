import Synchronization

/// What a cluster was asked for and has not answered yet.
final class WaitingBoard: Sendable {
  private let open = Mutex<[String: Int]>([:])

  /// What is waited for, as RBAC spells it; sorted, each once.
  var names: [String] { open.withLock { $0.keys.sorted() } }

  /// Shows a name for as long as the work takes.
  func during<Value>(_ name: String, _ work: () async -> Value) async -> Value {
    open.withLock { $0[name, default: 0] += 1 }
    let value = await work()
    open.withLock { open in
      let rest = (open[name] ?? 0) - 1
      open[name] = rest > 0 ? rest : nil
    }
    return value
  }
}
