import Synchronization

extension ServerCore {
  /// Begins to send a watch's events.
  ///
  /// - Returns: The watch's number; nil where it is over at once.
  func watch(_ query: WatchQuery, send: @escaping @Sendable ([UInt8]) -> Void) -> Int? {
    state.withLock { state in
      let events = WatchEvents(query: query)
      let (lines, isOver) = events.opening(state.store)
      for line in lines { send(line) }
      guard !isOver else { return nil }
      state.lastWatch += 1
      state.watches[state.lastWatch] = Watch(events: events, send: send)
      return state.lastWatch
    }
  }

  /// Stops sending events; sends a last bookmark where the watch is to end in order.
  func endWatch(_ number: Int, orderly: Bool) {
    state.withLock { state in
      guard let watch = state.watches.removeValue(forKey: number), orderly,
        let line = watch.events.bookmark(state.store.current.revision)
      else { return }
      watch.send(line)
    }
  }

  /// Tells every watch how far it has come.
  func sendBookmarks() {
    state.withLock { state in
      for watch in state.watches.values {
        if let line = watch.events.bookmark(state.store.current.revision) { watch.send(line) }
      }
    }
  }

  /// Adds or replaces an object.
  func put(_ object: JSONNode) throws {
    try state.withLock { state in
      announce(try state.store.put(object), state.watches)
    }
  }

  /// Takes an object away; tells whether there was one.
  func remove(kind: String, namespace: String, name: String) throws -> Bool {
    try state.withLock { state in
      guard let change = try state.store.remove(kind: kind, namespace: namespace, name: name)
      else { return false }
      announce(change, state.watches)
      if kind == "Pod" { endForwards(to: "\(namespace)/\(name)", state.forwards) }
      return true
    }
  }

  private func announce(_ change: WatchChange, _ watches: [Int: Watch]) {
    for watch in watches.values {
      if let line = watch.events.event(change) { watch.send(line) }
    }
  }
}
