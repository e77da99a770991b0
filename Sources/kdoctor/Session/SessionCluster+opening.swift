import Foundation
import KubeClient
import Reporting
import Screens
import Teaching

extension SessionCluster {
  /// Opens a cluster in place of the one that is open; sends nothing yet.
  func open(_ opening: Opening) async throws -> Place {
    let old = live
    (live, recording, memory, isLost) = (nil, nil, nil, false)
    self.opening = opening
    // The new one stands before anything is waited for, so that two openings cannot get mixed up.
    let place = Result { try find(opening) }
    await old?.reader.shutdown()
    return try place.get()
  }

  /// Finds out anew how to reach the live cluster: its kubeconfig may have been written since.
  func reopen() async throws {
    let old = live
    _ = try find(opening)
    isLost = false
    await old?.reader.shutdown()
  }

  private func find(_ opening: Opening) throws -> Place {
    switch opening {
    case .given where source.isRecorded:
      // Whether visits count can be changed at any time.
      var whole = source
      whole.visits.probe = true
      let found = try whole.recording()
      recording = found
      let saved = (found as? SnapshotReader)?.savedNamespace
      return Place(
        source.practice == nil ? .recording : .practice, name: found.cluster.name,
        namespace: place.namespace ?? (place.allNamespaces ? nil : saved))
    case .given: return try openLive(source.cluster)
    case .context(let name):
      // What the command line says of server and user belongs to the cluster that it means.
      var options = source.cluster
      (options.context, options.cluster, options.user) = (name, nil, nil)
      (options.server, options.token) = (nil, nil)
      return try openLive(options)
    case .practice(let name):
      do {
        recording = try PracticeCluster.open(name)
      } catch {
        throw Failure(.failure, .snapshot(String(describing: error)))
      }
      guard recording != nil else {
        throw Failure(.failure, .unknownRecording(name, allowed: PracticeCluster.names))
      }
      return Place(.practice, name: name, namespace: nil)
    }
  }

  private func openLive(_ options: ClusterOptions) throws -> Place {
    let connection: ClusterConnection
    do throws(ConnectionProblem) {
      connection = try options.find(namespace: place.namespace, limit: limit)
    } catch {
      throw Failure(.failure, .other(error.description))
    }
    live = LiveCluster(
      connection, limit: limit, readsWholeKinds: place.allNamespaces,
      isInside: source.visits.inside)
    return Place(
      .live, name: connection.name,
      namespace: place.allNamespaces ? nil : connection.defaultNamespace)
  }

  /// The clusters to choose from; where the kubeconfig cannot be read, also why.
  func contexts() -> SessionResult {
    let practice = ([PracticeCluster.all] + PracticeCluster.names).map {
      SessionResult.Choice($0, .practice)
    }
    do throws(ConnectionProblem) {
      let config = try Kubeconfig.read(
        source.cluster.options(namespace: nil),
        environment: ProcessInfo.processInfo.environment, home: nil)
      let found = config.contexts.map { SessionResult.Choice($0.name, .context) }
      return .choices((isOnlyGiven(config) ? [.given] : []) + found + practice)
    } catch {
      return .choices(
        (isOnlyGiven(nil) ? [.given] : []) + practice,
        problem: CommandWords.other(error.description).texts)
    }
  }

  /// Whether no context leads back to the cluster that the command line means.
  private func isOnlyGiven(_ config: Kubeconfig?) -> Bool {
    if source.isRecorded { return source.practice == nil }
    let options = source.cluster
    let given = [options.cluster, options.user, options.server, options.token]
    return given.contains { $0 != nil } || (options.context ?? config?.currentContext) == nil
  }

  /// The namespaces to choose from; where they may not be listed, those that the kubeconfig names.
  func namespaces() async throws -> SessionResult {
    let reading = try await direct().list(Namespace.self, in: Scope())
    let all = SessionResult.Choice("", .namespace(nil))
    if let found = reading.value {
      return .choices([all] + found.map { SessionResult.Choice($0.name, .namespace($0.name)) })
    }
    let config = try? Kubeconfig.read(
      source.cluster.options(namespace: nil), environment: ProcessInfo.processInfo.environment,
      home: nil)
    var known = Set((config?.contexts ?? []).compactMap(\.namespace))
    if let live { known.insert(live.connection.defaultNamespace) }
    return .choices(
      [all] + known.sorted().map { SessionResult.Choice($0, .namespace($0)) },
      problem: CommandWords.notRead(reading.unavailable).texts)
  }
}
