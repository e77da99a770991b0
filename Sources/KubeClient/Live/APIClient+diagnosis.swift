import AsyncHTTPClient
import Synchronization

extension APIClient {
  /// Finds out more about a failure where that takes another connection.
  func explained(_ failure: RequestFailure, until deadline: Deadline) async -> RequestFailure {
    switch failure.kind {
    case .untrusted:
      return await diagnosis.problem().map(failure.explained) ?? failure
    case .lost where connection.server.scheme == .https && !state.withLock({ $0.isAnswered }):
      return await refusal(until: deadline) ?? failure
    default: return failure
    }
  }

  /// Why a server ends every connection before it has answered at all.
  ///
  /// Over HTTP/2 a server that refuses the client's certificate only seems to hang up, since the
  /// library drops what it said. Over HTTP/1.1 the words come through.
  private func refusal(until deadline: Deadline) async -> RequestFailure? {
    do {
      try await deadline.bound { [self] in
        let credentials = try await connection.credentials.credentials()
        _ = try await begin(.version, for: .diagnosing, credentials: credentials)
      }
      return nil
    } catch {
      let found = failed(error)
      return found.kind == .insecure ? found : nil
    }
  }
}
