import Diagnosis
import KubeClient
import Reporting

extension ReportCommand {
  /// Diagnoses manifests, and looks in a live cluster for what they refer to.
  func reportOverlaid(_ run: Run) async throws {
    let connection = try source.cluster.connection(
      namespace: place.namespace, limit: run.order.limit)
    let recording = try source.recording(namespace: connection.defaultNamespace)
    guard let manifests = recording as? SnapshotReader, !manifests.wasInCluster else {
      throw Failure(.usage, .needsManifests("--against-cluster"))
    }
    // With no application in them there is nothing to look for.
    guard manifests.isManifestOnly else { return try await reportRecorded(run, reader: manifests) }
    let live = LiveCluster(connection, limit: run.order.limit)
    let end: ExitStatus = try await live.use { cluster in
      let report = try await Deadline.run(
        run.order.limit, message: CommandWords.timedOut(timeout).text(in: run.language)
      ) {
        do {
          let report = try await diagnose(
            run, reader: OverlayReader(manifests, over: cluster.reader), namespace: place.namespace)
          try cluster.check()
          return report
        } catch {
          // A target is not found either where nothing at all could be read.
          try cluster.check()
          throw error
        }
      }
      try deliver(report, run)
      if verbose { cluster.tellRequests(run.language) }
      return status(of: report, run)
    }
    if end != .healthy { throw Verdict(status: end) }
  }
}
