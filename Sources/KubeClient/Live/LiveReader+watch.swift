import Synchronization

extension LiveReader {
  /// Returns when something that was listed may have changed.
  ///
  /// All lists since the last ``forget()`` are watched from the versions they were read in, so that
  /// no change between then and now is missed. Lists that the account may not watch, and those that
  /// could not be read, are worth another look after `interval`.
  ///
  /// - Throws: `CancellationError` only.
  public func nextChange(pollingEvery interval: Duration) async throws -> ClusterChange {
    let (listed, mustPoll) = client.state.withLock { ($0.listed, $0.mustPoll) }
    return try await withThrowingTaskGroup(of: ClusterChange.self) { group in
      for (list, start) in listed {
        group.addTask { [client] in
          if try await client.change(of: list, since: start) { return .object(list.kind) }
          try await Task.sleep(for: interval)
          return .interval
        }
      }
      if listed.isEmpty || mustPoll {
        group.addTask {
          try await Task.sleep(for: interval)
          return .interval
        }
      }
      defer { group.cancelAll() }
      guard let change = try await group.next() else { throw CancellationError() }
      return change
    }
  }

  /// Forgets what was listed: what is listed from now on is what ``nextChange(pollingEvery:)``
  /// watches.
  public func forget() {
    client.state.withLock { state in
      state.listed = [:]
      state.mustPoll = false
    }
  }
}
