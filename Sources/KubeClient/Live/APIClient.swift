import AsyncHTTPClient
import Foundation
import NIOCore
import NIOFoundationCompat
import NIOHTTP1
import Synchronization

/// Sends requests to one API server, and sends them again where that helps.
final class APIClient: Sendable {
  let connection: ClusterConnection
  let limits: RequestLimits
  let clients: HTTPClients
  let state = Mutex(LiveState())
  /// Connections that requests have taken over, such as port-forwards.
  let takenOver = ChannelSet()
  let userAgent: String
  private let renewal: CredentialRenewal
  let diagnosis: TLSDiagnosis

  init(_ connection: ClusterConnection, limits: RequestLimits, userAgent: String) {
    self.connection = connection
    self.limits = limits
    self.userAgent = userAgent
    clients = HTTPClients(connection, limits: limits)
    renewal = CredentialRenewal(connection.credentials)
    diagnosis = TLSDiagnosis(connection, limits: limits)
  }

  /// Until when a reading that begins now must be over.
  func deadline() -> Deadline {
    sooner(
      Deadline(end: .now + limits.whole, words: "no complete answer within \(limits.whole.words)"))
  }

  /// Until when something that may take so long must be over.
  func deadline(within time: Duration) -> Deadline {
    sooner(Deadline(end: .now + time, words: "no answer within \(time.words)"))
  }

  private func sooner(_ own: Deadline) -> Deadline {
    guard let walk = state.withLock({ $0.walk }), walk.end < own.end else { return own }
    return walk
  }

  /// Sends a request, and again where that may help, and reads the answer.
  ///
  /// - Parameter sink: makes what takes the body; called for each attempt.
  /// - Throws: ``RequestFailure``.
  func fetch<Sink: AnswerSink>(
    _ request: APIRequest, until deadline: Deadline, sink: @escaping @Sendable () -> Sink
  ) async throws -> Sink.Value {
    let policy = RetryPolicy(attempts: limits.attempts)
    return try await attempt(policy: policy, until: deadline) { [self] credentials in
      try await send(request, credentials: credentials, sink: sink)
    }
  }

  /// Does something with the server, and again where that may help: with fresh credentials where
  /// these are refused, and later where the policy says so.
  ///
  /// - Parameter work: ends soon after it is cancelled.
  /// - Throws: ``RequestFailure``.
  func attempt<Value: Sendable>(
    policy: RetryPolicy, until deadline: Deadline,
    _ work: @escaping @Sendable (Credentials) async throws -> Value
  ) async throws -> Value {
    var attempt = 1
    var mayRenew = true
    while true {
      var failure: RequestFailure
      do {
        let value = try await deadline.bound { [self] in
          let credentials = try await connection.credentials.credentials()
          do {
            return try await work(credentials)
          } catch let failure as RequestFailure where failure.kind == .unauthorized {
            throw Refusal(failure: failure, credentials: credentials)
          }
        }
        note(nil)
        return value
      } catch let refusal as Refusal {
        if mayRenew, await renewal.replace(refusal.credentials) {
          mayRenew = false
          noteRetry(after: refusal.failure)
          continue
        }
        failure = refusal.failure
      } catch {
        failure = Task.isCancelled ? .cancelled : failed(error)
      }
      let wait = policy.wait(
        after: failure, attempt: attempt, remaining: deadline.remaining,
        chance: .random(in: 0..<1))
      guard let wait else {
        failure = await explained(failure.after(attempts: attempt), until: deadline)
        note(failure)
        throw failure
      }
      do {
        try await Task.sleep(for: wait)
      } catch {
        throw RequestFailure.cancelled
      }
      attempt += 1
      noteRetry(after: failure)
    }
  }

  /// A refusal of credentials, with those that were refused.
  private struct Refusal: Error {
    var failure: RequestFailure
    var credentials: Credentials
  }

  private func send<Sink: AnswerSink>(
    _ request: APIRequest, credentials: Credentials, sink: @Sendable () -> Sink
  ) async throws -> Sink.Value {
    let response = try await begin(request, for: .reading, credentials: credentials)
    let head = AnswerHead(response)
    noted(head)
    guard head.status == 200 else {
      throw head.failure(body: try await beginning(of: response), group: request.group)
    }
    guard head.isJSON || request.accept != APIRequest.json && !head.contentType.contains("html")
    else {
      throw head.notJSON
    }
    var sink = sink()
    var taken = 0
    for try await part in response.body {
      taken += part.readableBytes
      state.withLock { $0.statistics.bytesReceived += part.readableBytes }
      guard taken <= limits.answerBytes else {
        throw RequestFailure(
          .malformed, "an answer is larger than kdoctor takes (\(limits.answerBytes >> 10) KiB)")
      }
      try part.withUnsafeReadableBytes { try sink.take($0) }
    }
    // A cancelled body just ends, and would pass for a short one.
    try Task.checkCancellation()
    return try sink.finish()
  }

  /// Sends a request once; returns when the head of the answer is there.
  func begin(
    _ request: APIRequest, for purpose: HTTPClients.Purpose, credentials: Credentials
  ) async throws -> HTTPClientResponse {
    let client = try clients.client(for: purpose, identity: credentials.identity)
    state.withLock { $0.statistics.requests += 1 }
    var message = HTTPClientRequest(url: url(request))
    message.headers = RequestHeaders.make(
      request, connection: connection, credentials: credentials, userAgent: userAgent)
    return try await client.execute(message, deadline: .distantFuture)
  }

  private func url(_ request: APIRequest) -> String {
    var server = connection.server
    if let name = connection.tlsServerName, !name.isEmpty { server.host = name }
    return server.description + request.target
  }

  /// The first 64 KiB of a body; enough for any `Status`.
  private func beginning(of response: HTTPClientResponse) async throws -> [UInt8] {
    var bytes: [UInt8] = []
    for try await part in response.body {
      bytes += part.readableBytesView.prefix(1 << 16 - bytes.count)
      if bytes.count >= 1 << 16 { break }
    }
    try Task.checkCancellation()
    state.withLock { $0.statistics.bytesReceived += bytes.count }
    return bytes
  }

  /// What an error means.
  func failed(_ error: any Error) -> RequestFailure {
    RequestFailure(error, limits: limits, place: connection.server.description)
  }

  /// Notes the head of an answer.
  func noted(_ head: AnswerHead) { state.withLock { $0.note(head, at: Date()) } }

  private func noteRetry(after failure: RequestFailure) {
    state.withLock { state in
      state.statistics.retries += 1
      state.statistics.lastTrouble = failure.words
    }
  }

  func note(_ failure: RequestFailure?) {
    state.withLock { $0.note(failure, server: connection.server.description) }
  }
}
