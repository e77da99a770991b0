import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import Synchronization

extension APIClient {
  /// Sends a request through the Service proxy. The application gets it at most once: what it
  /// answers is an answer, and a connection that breaks on the way is not tried again.
  ///
  /// - Throws: ``RequestFailure``.
  func proxied(
    _ request: APIRequest, to service: String, until deadline: Deadline
  ) async throws -> ServiceProxyAnswer {
    try await attempt(policy: .unsent(limits), until: deadline) { [self] credentials in
      let response = try await begin(request, for: .reading, credentials: credentials)
      let isMarking = state.withLock { $0.isMarking }
      let status = Int(response.status.code)
      noted(AnswerHead(status: status, headers: response.headers))
      let start = try await start(of: response.body, until: deadline)
      return try ServiceProxyJudge(service: service, isMarking: isMarking)
        .answer(status, response.headers, body: start.bytes, isWhole: start.isWhole)
    }
  }

  /// The beginning of a body; the rest is never taken in. That an application's body breaks off,
  /// cannot be unpacked or does not end in time does not undo that it has answered.
  private func start(
    of body: HTTPClientResponse.Body, until deadline: Deadline
  ) async throws -> BodyStart {
    let start = BodyStart()
    // Time is left for saying so.
    let soon = Deadline(end: .now + deadline.remaining / 2, words: deadline.words)
    do {
      try await soon.bound { [self] in
        for try await part in body {
          state.withLock { $0.statistics.bytesReceived += part.readableBytes }
          guard start.take(part) else { return }
        }
        try Task.checkCancellation()
        start.end()
      }
    } catch {}
    try Task.checkCancellation()
    return start
  }
}
