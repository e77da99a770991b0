import Diagnosis
import Foundation
import KubeClient
import Reporting
import Screens

extension SessionCluster {
  /// One look at a cluster.
  private struct Look {
    var reader: any ClusterReader
    /// Nil for a recording.
    var live: LiveCluster?
    /// What is known afterwards; nil for a recording.
    var memory: Memory?
    /// Whether nothing was known when it began.
    var isNew = true
  }

  func applications(
    in namespace: String?, usesProbes: Bool, isFresh: Bool
  ) async throws -> SessionResult {
    let look = try await begin(isFresh: isFresh)
    let base: any ClusterReader =
      if namespace == nil, let live = look.live {
        PackedReader(live.reader)
      } else {
        // Live applications that nobody has named are left in peace.
        usesProbes && look.live == nil ? look.reader : UnvisitedReader(base: look.reader)
      }
    let doctor = Doctor(
      chart: chart, reader: base, controllers: try source.visits.controllers()
    ) { namespace == nil ? $0.condensed : $0 }
    let report = try await report(on: [], in: namespace, doctor, WalkGuide(), look)
    // Of a whole cluster nothing is kept but what the list shows.
    if namespace == nil { memory = nil }
    return .applications(report, readAt: look.memory?.since)
  }

  func walk(
    _ order: WalkOrder, _ tell: @escaping @Sendable (WalkEvent) -> Void
  ) async throws -> SessionResult {
    let look = try await begin(isFresh: order.isFresh)
    let base: any ClusterReader =
      order.usesProbes ? look.reader : UnvisitedReader(base: look.reader)
    let doctor = Doctor(chart: chart, reader: base, controllers: try source.visits.controllers())
    let report = try await report(
      on: [order.target], in: order.namespace, doctor,
      WalkGuide(answers: order.answers, tell: tell), look)
    return .walked(report, readAt: look.memory?.since)
  }

  /// The cluster itself, for what is always read anew.
  func direct() throws -> any RawReader {
    if let recording { return recording }
    guard let live else { throw Failure(.failure, .noSource) }
    live.extend(within: limit)
    return WaitingReader(base: live.reader, board: board)
  }

  /// Begins to look: what was read stays known unless all is to be read anew.
  private func begin(isFresh: Bool) async throws -> Look {
    if let recording { return Look(reader: recording) }
    if !isFresh, let live, let memory {
      live.extend(within: limit)
      return Look(reader: memory.reader, live: live, memory: memory, isNew: false)
    }
    if isLost { try await reopen() }
    guard let live else { throw Failure(.failure, .noSource) }
    live.begin(within: limit)
    isBehind = true
    let fresh = Memory(
      reader: RememberingReader(WaitingReader(base: live.prober, board: board)), since: Date())
    return Look(reader: fresh.reader, live: live, memory: fresh)
  }

  private func report(
    on targets: [Target], in namespace: String?, _ doctor: Doctor, _ guide: WalkGuide,
    _ look: Look
  ) async throws -> DiagnosisReport {
    let begun = ContinuousClock.now
    defer { lookLength = ContinuousClock.now - begun }
    do {
      let report = try await doctor.report(on: targets, namespace: namespace, guide: guide)
      try check(look)
      // What was known before stays known until there is something newer.
      if !Task.isCancelled {
        memory = look.memory
        isBehind = false
      }
      return quieting.applied(to: report, chart: chart)
    } catch let error as TargetNotFound {
      // A target is not found either where nothing at all could be read.
      try check(look)
      throw Failure(
        .failure,
        .notFound(error.target.description, namespace: error.namespace, nearest: error.nearest))
    }
  }

  /// - Throws: ``Failure`` where the server could not be used at all, or has gone meanwhile; what was
  ///   known before can be told all the same.
  private func check(_ look: Look) throws {
    guard let reader = look.live?.reader, !Task.isCancelled else { return }
    let problem = reader.connectionProblem ?? reader.lostConnection
    isLost = problem != nil
    if let problem, look.isNew { throw Failure(.failure, .connection(problem)) }
  }
}
