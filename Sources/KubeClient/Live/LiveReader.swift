public import Foundation
import Synchronization

/// Reads a cluster from its API server.
///
/// Every answer that is not whole, not allowed or not an API server's comes back as unavailable with
/// the reason in words; none of them can pass for an empty list. Requests for values of Secrets are
/// made only for single ones, and the values are dropped while the answer is read.
///
/// A kind whose API group the server does not have cannot exist there: its list is empty, with a
/// warning that names the group.
public final class LiveReader: ClusterReader, Sendable {
  let client: APIClient

  /// Makes a reader; nothing is sent before the first question. Call ``shutdown()`` at the end.
  ///
  /// - Parameter userAgent: what the server's audit log shows, for example `kdoctor/1.0`.
  public init(
    _ connection: ClusterConnection, limits: RequestLimits = RequestLimits(), userAgent: String
  ) {
    client = APIClient(connection, limits: limits, userAgent: userAgent)
  }

  /// Closes all connections. May be called more than once.
  public func shutdown() async {
    client.takenOver.close()
    await client.clients.shutdown()
  }

  /// What was sent and received so far.
  public var statistics: RequestStatistics { client.state.withLock { $0.statistics } }

  /// Why the server cannot be reached or used at all; nil as soon as an API server has answered
  /// anything, be it a refusal, and before the first answer.
  public var connectionProblem: ConnectionProblem? {
    client.state.withLock { $0.isAnswered ? nil : $0.problem }
  }

  /// Why the server cannot be reached now, where it answered earlier in this walk; nil as soon as it
  /// answers again.
  public var lostConnection: ConnectionProblem? {
    client.state.withLock { $0.isLost ? $0.problem : nil }
  }

  /// From now on every reading ends at the latest after this time, whatever the limits of single
  /// ones say. Begins a walk: what is known of the server's clock and of unreadable objects is
  /// learned anew.
  public func begin(within time: Duration) {
    extend(within: time)
    client.state.withLock { state in
      state.clock = nil
      state.skipped = []
      state.warnings = []
    }
  }

  /// Gives what is read from now on this much time. The walk goes on: what is known of the server's
  /// clock and of unreadable objects stays so.
  public func extend(within time: Duration) {
    let end = ContinuousClock.now + time
    client.state.withLock { state in
      state.walk = Deadline(end: end, words: "no complete answer within \(time.words)")
      state.isAnswered = false
      state.isLost = false
      state.problem = nil
    }
  }

  /// The server's clock at its first answer in this walk; this machine's until then.
  public var clock: Date { client.state.withLock { $0.clock } ?? Date() }

  public var cluster: ClusterDescription {
    client.state.withLock { state in
      ClusterDescription(
        source: .live, name: client.connection.name, version: state.version,
        warnings: client.connection.warnings + state.allWarnings, skipped: state.skipped.sorted())
    }
  }

  /// The server's version, for example `v1.36.2`; asked for once.
  public func serverVersion() async -> Reading<String> {
    if let known = client.state.withLock({ $0.version }) { return .value(known) }
    let request = APIRequest.version
    do {
      let version = try await client.fetch(request, until: client.deadline()) {
        ObjectSink(limit: 1 << 16) { text, strings in
          try JSONText.read(ServerVersion.self, from: text, strings: strings).gitVersion
        }
      }
      client.state.withLock { $0.version = version }
      return .value(version)
    } catch {
      return .unavailable(unavailable(request, error))
    }
  }

  /// Visits are not sent by this reader.
  public func visit(_ visit: Visit) async -> Reading<VisitResult> {
    .unavailable(visit.place.notSent())
  }

  /// What an error means to whoever asked.
  func unavailable(_ request: APIRequest, _ error: any Error) -> Unavailable {
    let failure = client.failed(error)
    client.state.withLock { state in
      if failure.kind != .forbidden { state.mustPoll = true }
      if failure.kind == .forbidden, failure.words.contains("User \"system:anonymous\"") {
        state.warnings.insert(
          "the server takes you for system:anonymous: it was sent no credentials that it knows")
      }
    }
    return request.unavailable(
      failure.kind == .forbidden ? .forbidden : .unreachable, detail: failure.words)
  }
}
