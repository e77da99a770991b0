import ArgumentParser
import Foundation
import KubeClient
import Reporting
import Teaching

/// Where the answers come from: a recording, the practice cluster, or (later) a live cluster.
struct SourceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read a recorded cluster: what kubectl get -o json|yaml prints, a folder, a .tgz, or - for "
        + "standard input. May be repeated.",
      valueName: "path"),
    completion: .file())
  var snapshot: [String] = []

  @Option(
    help: ArgumentHelp("Use a recording that is built in.", valueName: "name"),
    completion: .list(PracticeCluster.names))
  var practice: String?

  @Option(help: ArgumentHelp("The kubeconfig context of a live cluster.", valueName: "context"))
  var context: String?

  @Option(
    help: ArgumentHelp("The kubeconfig file of a live cluster.", valueName: "file"),
    completion: .file())
  var kubeconfig: String?

  @Option(
    help: ArgumentHelp(
      "The moment to judge a recording for, as RFC 3339. (default: its newest timestamp)",
      valueName: "time"))
  var now: String?

  @Flag(
    inversion: .prefixedNo, help: "Visit the application, or use the visits that were recorded.")
  var probe = true

  /// Checks what can be checked without reading anything.
  ///
  /// - Throws: ``Failure`` for options that contradict each other or have no such value.
  func check() throws {
    if practice != nil, !snapshot.isEmpty {
      throw Failure(.usage, .conflict("--snapshot", "--practice"))
    }
    if let practice, !PracticeCluster.names.contains(practice) {
      throw Failure(
        .usage, .badValue(practice, of: "--practice", allowed: PracticeCluster.names))
    }
    if isRecorded {
      if context != nil { throw Failure(.usage, .needsLiveCluster("--context")) }
      if kubeconfig != nil { throw Failure(.usage, .needsLiveCluster("--kubeconfig")) }
    }
    _ = try clock()
  }

  /// Whether the answers come from a recording.
  var isRecorded: Bool { practice != nil || !snapshot.isEmpty }

  /// Opens the source.
  ///
  /// - Throws: ``Failure`` where it cannot be read.
  func reader() throws -> any ClusterReader {
    guard isRecorded else { throw Failure(.failure, .noLiveCluster) }
    let clock = try clock()
    do {
      if let practice, let files = PracticeCluster.files(named: practice) {
        return try SnapshotReader(
          files: files, name: practice, clock: clock, includeProbes: probe)
      }
      return try SnapshotReader.load(
        snapshot, standardInput: StandardStreams.readAll, clock: clock, includeProbes: probe)
    } catch {
      throw Failure(.failure, .snapshot(String(describing: error)))
    }
  }

  private func clock() throws -> Date? {
    guard let now else { return nil }
    guard let clock = InstantText.parse(now) else { throw Failure(.usage, .badInstant(now)) }
    return clock
  }
}
