import ArgumentParser
import Foundation
import KubeClient
import Reporting
import Teaching

/// Where the answers come from: a live cluster, a recording, or the practice cluster.
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

  @OptionGroup(title: "Live cluster")
  var cluster: ClusterOptions

  @Option(
    help: ArgumentHelp(
      "The moment to judge a recording for, as RFC 3339. (default: its newest timestamp)",
      valueName: "time"))
  var now: String?

  @OptionGroup(title: "Visits")
  var visits: VisitOptions

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
    if isRecorded, let option = cluster.given {
      throw Failure(.usage, .needsLiveCluster(option))
    }
    if !isRecorded, now != nil { throw Failure(.usage, .needsRecording("--now")) }
    _ = try clock()
    _ = try visits.controllers()
  }

  /// Whether the answers come from a recording.
  var isRecorded: Bool { practice != nil || !snapshot.isEmpty }

  /// Opens the recording.
  ///
  /// - Throws: ``Failure`` where it cannot be read.
  func recording() throws -> SnapshotReader {
    let clock = try clock()
    do {
      if let practice, let files = PracticeCluster.files(named: practice) {
        return try SnapshotReader(
          files: files, name: practice, clock: clock, includeProbes: visits.probe ?? true)
      }
      return try SnapshotReader.load(
        snapshot, standardInput: StandardStreams.readAll, clock: clock,
        includeProbes: visits.probe ?? true)
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
