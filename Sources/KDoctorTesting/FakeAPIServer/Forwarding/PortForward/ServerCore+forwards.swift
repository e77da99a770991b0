import Synchronization

extension ServerCore {
  /// Remembers a port-forward, so that it ends with its Pod.
  func begin(_ forward: Forward, number: Int) {
    state.withLock { $0.forwards[number] = forward }
  }

  /// Forgets a port-forward.
  func endForward(_ number: Int) {
    state.withLock { _ = $0.forwards.removeValue(forKey: number) }
  }

  /// Ends what leads into a Pod that is gone: its processes are, too.
  func endForwards(to pod: String, _ forwards: [Int: Forward]) {
    for forward in forwards.values where forward.pod == pod { forward.end() }
  }
}
