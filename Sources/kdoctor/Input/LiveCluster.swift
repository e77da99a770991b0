import Flowchart
import Foundation
import KubeClient
import Probing
import Reporting

/// A live cluster while a command works with it.
struct LiveCluster {
  let connection: ClusterConnection
  let reader: LiveReader
  /// The same, with visits that are sent.
  let prober: ProbingReader
  /// Where kdoctor runs inside the cluster; nil where it runs outside.
  let vantage: Vantage?

  /// The part of a command's time that reading may take; the rest is for judging and writing, so
  /// that what could not be read in time is told and not lost.
  private static let readingShare = 0.9

  /// Prepares the connection; sends nothing yet.
  ///
  /// - Parameters:
  ///   - limit: the longest that one walk may take.
  ///   - readsWholeKinds: whether single lists may be so long that they need all of that time.
  ///   - isInside: whether kdoctor runs inside this cluster; nil to find out.
  init(
    _ connection: ClusterConnection, limit: Duration, readsWholeKinds: Bool = false,
    isInside: Bool? = nil
  ) {
    self.connection = connection
    var limits = RequestLimits()
    let time = limit * Self.readingShare
    // A list that does not come must leave time for those that follow from the others.
    limits.whole = readsWholeKinds ? time : time / 2
    limits.idle = min(limits.idle, time / 4)
    limits.connect = min(limits.connect, time / 4)
    reader = LiveReader(connection, limits: limits, userAgent: "kdoctor/\(Version.number)")
    reader.begin(within: time)
    vantage = Self.vantage(connection, isInside: isInside)
    prober = ProbingReader(
      reader, through: reader, userAgent: "kdoctor/\(Version.number)", from: vantage)
    prober.begin(within: time)
  }

  /// Inside is where the connection is by the account of the Pod that this program runs in: with a
  /// kubeconfig it may be to any other cluster.
  private static func vantage(_ connection: ClusterConnection, isInside: Bool?) -> Vantage? {
    switch isInside {
    case false?: nil
    case nil: connection.vantage
    case true?:
      connection.vantage
        ?? ConnectionFinder.ownPod(environment: ProcessInfo.processInfo.environment) ?? Vantage()
    }
  }

  /// Begins another walk.
  func begin(within limit: Duration) {
    reader.forget()
    reader.begin(within: limit * Self.readingShare)
    prober.begin(within: limit * Self.readingShare)
  }

  /// Gives what is read from now on its own time; what was listed is still watched.
  func extend(within limit: Duration) {
    reader.extend(within: limit * Self.readingShare)
    prober.begin(within: limit * Self.readingShare)
  }

  /// - Throws: ``Failure`` where the server could not be reached or used at all.
  func check() throws {
    if let problem = reader.connectionProblem { throw Failure(.failure, .connection(problem)) }
  }

  /// Says on standard error what was asked of the server.
  func tellRequests(_ language: Language) {
    let statistics = reader.statistics
    StandardStreams.complain(
      CommandWords.reading(
        requests: statistics.requests, retries: statistics.retries,
        bytes: statistics.bytesReceived
      ).text(in: language))
  }

  /// Does some work with the cluster, and closes all connections at its end.
  func use<Value>(_ work: (LiveCluster) async throws -> Value) async throws -> Value {
    do {
      let value = try await work(self)
      await reader.shutdown()
      return value
    } catch {
      await reader.shutdown()
      throw error
    }
  }
}
