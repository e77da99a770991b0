import AsyncHTTPClient
import NIOCore
import Synchronization

extension APIClient {
  /// How one watch has ended.
  private enum End {
    case changed
    /// As servers end every watch after a while; nothing has changed up to this version.
    case over(version: String)
    /// It cannot be watched, now or at all.
    case impossible
  }

  /// Returns when a list may have changed.
  ///
  /// - Returns: Whether a change was seen; false where the list cannot be watched.
  /// - Throws: `CancellationError`.
  func change(of list: WatchedList, since start: WatchedList.Start) async throws -> Bool {
    guard var version = try await version(of: list, start) else { return true }
    guard !version.isEmpty else { return false }
    while true {
      let begun = ContinuousClock.now
      switch try await watch(list, since: version) {
      case .changed: return true
      case .impossible: return false
      case .over(let newer): version = newer
      }
      // A server that ends every watch at once must not be asked without a pause.
      let pause = Duration.seconds(1) - begun.duration(to: .now)
      if pause > .zero { try await Task.sleep(for: pause) }
    }
  }

  /// The version of the list to watch from; nil where it has changed already, empty where it cannot
  /// be had.
  private func version(
    of list: WatchedList, _ start: WatchedList.Start
  ) async throws -> String? {
    switch start {
    case .list(let version): return version
    case .object(let known):
      var current: UInt64?
      do {
        let version = try await pages(
          list.kind, in: list.scope, until: deadline(),
          read: { text, strings in
            try JSONText.withObject(text, strings: strings) { json in
              (try json.cursor("metadata")?.string("resourceVersion")).flatMap { UInt64($0) }
            }
          },
          startOver: { current = nil }, page: { current = $0.first ?? current })
        return current == known ? version : nil
      } catch {
        try Task.checkCancellation()
        return ""
      }
    }
  }

  private func watch(_ list: WatchedList, since start: String) async throws -> End {
    let request = APIRequest.watch(
      list.kind, in: list.scope, since: start, seconds: WatchTimes.seconds)
    var version = start
    do {
      let credentials = try await connection.credentials.credentials()
      let response = try await begin(request, for: .watching, credentials: credentials)
      let head = AnswerHead(response)
      if head.status == 410 { return .changed }
      guard head.status == 200, head.isJSON else { return .impossible }
      var lines = LineSplitter(limit: limits.objectBytes)
      for try await part in response.body {
        state.withLock { $0.statistics.bytesReceived += part.readableBytes }
        var end: End?
        try part.withUnsafeReadableBytes { bytes in
          try lines.feed(bytes) { line in
            guard end == nil, !line.isEmpty else { return }
            switch WatchEvent(line: line) {
            case .change, .expired: end = .changed
            case .bookmark(let newer): version = newer
            case .failure: end = .impossible
            }
          }
        }
        if let end { return end }
      }
      try Task.checkCancellation()
      return .over(version: version)
    } catch {
      try Task.checkCancellation()
      // A connection that broke is made anew; whatever else it is, a list will tell.
      let failure = failed(error)
      return failure.kind == .lost || failure.kind == .stalled
        ? .over(version: version) : .impossible
    }
  }
}
