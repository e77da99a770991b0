import Synchronization

extension LiveReader {
  /// Tries to list one object of a kind.
  ///
  /// - Returns: Why it cannot be read; nil where it can, also where there is none of the kind.
  public func refusal(of kind: ObjectKind, in scope: Scope) async -> Unavailable? {
    let request = APIRequest.list(kind, in: scope, limit: 1, next: nil)
    let limit = client.limits.objectBytes
    do {
      // What comes is thrown away: that it comes is the answer.
      try await client.fetch(request, until: client.deadline()) {
        ObjectSink(limit: limit) { _, _ in }
      }
      return nil
    } catch let failure as RequestFailure where failure.kind == .notInstalled {
      return nil
    } catch {
      return unavailable(request, error)
    }
  }

  /// How many seconds the cluster's clock is ahead of this machine's; nil before the first answer.
  public var clockAhead: Int? {
    client.state.withLock { $0.clockLead }.map { Int($0.rounded()) }
  }
}
