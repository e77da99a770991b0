import ArgumentParser
import Diagnosis
import Foundation
import KubeClient
import Reporting
import Teaching

/// Where the answers come from: a live cluster, a recording, or the practice cluster.
struct SourceOptions: ParsableArguments {
  @Option(
    help: .pick(
      "Read a recorded cluster or manifests: what kubectl get -o json|yaml prints, a folder, a "
        + ".tgz, or - for standard input. May be repeated.",
      "读取快照或清单：kubectl get -o json|yaml 的输出、文件夹、.tgz，或以 - 表示标准输入。可重复使用。",
      valueName: "path"),
    completion: .file())
  var snapshot: [String] = []

  @Option(
    defaultAsFlag: PracticeCluster.all, parsing: .next,
    help: .pick(
      "Use a recording that is built in; without a name all of them, each in its namespace.",
      "使用内置的快照；不指定名称则使用全部快照，每个快照在各自的命名空间中。", valueName: "name"),
    completion: .list(PracticeCluster.names))
  var practice: String?

  @OptionGroup(title: HelpText.pick("Live cluster", "在线集群"))
  var cluster: ClusterOptions

  @Option(
    help: .pick(
      "The moment to judge a recording for, as RFC 3339. (default: its newest timestamp)",
      "以哪个时刻评判快照，格式为 RFC 3339。 (default: 其中最新的时间)",
      valueName: "time"))
  var now: String?

  @OptionGroup(title: HelpText.pick("Visits", "访问"))
  var visits: VisitOptions

  /// Checks what can be checked without reading anything.
  ///
  /// - Throws: ``Failure`` for options that contradict each other or have no such value.
  /// - Parameter isOverlaid: whether a recording is held against a live cluster.
  func check(isOverlaid: Bool = false) throws {
    if practice != nil, !snapshot.isEmpty {
      throw Failure(.usage, .conflict("--snapshot", "--practice"))
    }
    let names = [PracticeCluster.all] + PracticeCluster.names
    if let practice, !names.contains(practice) {
      throw Failure(.usage, .unknownRecording(practice, allowed: names))
    }
    if isRecorded, !isOverlaid, let option = cluster.given {
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
  /// - Parameter namespace: where objects are that name none.
  /// - Throws: ``Failure`` where it cannot be read.
  func recording(namespace: String? = nil) throws -> any RawReader {
    let clock = try clock()
    let includeProbes = visits.probe ?? true
    do {
      if let practice,
        let reader = try PracticeCluster.open(
          practice, clock: clock, includeProbes: includeProbes)
      {
        return reader
      }
      return try SnapshotReader.load(
        snapshot, standardInput: StandardStreams.readAll, clock: clock,
        includeProbes: includeProbes, namespace: namespace)
    } catch {
      throw Failure(.failure, .snapshot(String(describing: error)))
    }
  }

  /// The moment that `--now` names; nil where it does not.
  ///
  /// - Throws: ``Failure`` where it is no moment.
  func clock() throws -> Date? {
    guard let now else { return nil }
    guard let clock = InstantText.parse(now) else { throw Failure(.usage, .badInstant(now)) }
    return clock
  }
}
