import Diagnosis
import Foundation
import KubeClient
import Reporting

extension ReportCommand {
  /// How long after a change to wait for the others that mostly come with it.
  private static let calm = Duration.milliseconds(500)
  /// How often to look again where the cluster does not tell of changes.
  private static let pollingInterval = Duration.seconds(10)

  /// Diagnoses a live cluster.
  func reportLive(_ run: Run) async throws {
    let connection = try source.cluster.connection(
      namespace: place.namespace, limit: run.order.limit)
    let namespace = place.allNamespaces ? nil : connection.defaultNamespace
    let live = LiveCluster(
      connection, limit: run.order.limit, readsWholeKinds: place.allNamespaces,
      isInside: source.visits.inside)
    let end: ExitStatus = try await live.use { cluster in
      var report = try await look(at: cluster, in: namespace, run)
      try deliver(report, run)
      if verbose { cluster.tellRequests(run.language) }
      guard watch else { return status(of: report, run) }
      let last = LastStatus(status(of: report, run))
      last.exitOnSignals()
      var changes = ReportChanges(report)
      while true {
        _ = try await cluster.reader.nextChange(pollingEvery: Self.pollingInterval)
        try await Task.sleep(for: Self.calm)
        cluster.begin(within: run.order.limit)
        do {
          report = try await look(at: cluster, in: namespace, run)
        } catch let failure as Failure {
          // A server that restarts comes back; until then nothing is known.
          StandardStreams.complain(failure.words.text(in: run.language))
          last.set(.failure)
          try await Task.sleep(for: Self.pollingInterval)
          continue
        }
        last.set(status(of: report, run))
        guard let changed = changes.take(report) else { continue }
        try deliver(report, changed: changed, run)
        if verbose { cluster.tellRequests(run.language) }
      }
    }
    if end != .healthy { throw Verdict(status: end) }
  }

  /// Walks once.
  private func look(
    at cluster: LiveCluster, in namespace: String?, _ run: Run
  ) async throws -> DiagnosisReport {
    try await Deadline.run(
      run.order.limit, message: CommandWords.timedOut(timeout).text(in: run.language)
    ) {
      do {
        let sends = source.visits.sends(isNamed: !targets.isEmpty && !place.allNamespaces)
        let visitor: any ClusterReader = sends ? cluster.prober : cluster.reader
        let reader: any ClusterReader =
          namespace == nil ? PackedReader(cluster.reader, visitor: visitor) : visitor
        let report = try await diagnose(run, reader: reader, namespace: namespace)
        try cluster.check()
        return report
      } catch {
        // A target is not found either where nothing at all could be read.
        try cluster.check()
        throw error
      }
    }
  }
}
