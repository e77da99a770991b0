public import Foundation
public import KubeClient

/// Recorded clusters inside the program, for people who have none at hand.
public enum PracticeCluster {
  /// The names of the recordings: a sound application first, then by name.
  public static let names =
    EmbeddedPractice.names.filter { $0 == healthy }
    + EmbeddedPractice.names.filter { $0 != healthy }

  /// The name of all recordings as one cluster.
  public static let all = "all"

  private static let healthy = "healthy"

  /// Opens a recording, or ``all`` of them; nil for an unknown name.
  ///
  /// - Parameters:
  ///   - clock: the moment to judge for; nil for the recording's own.
  ///   - includeProbes: whether recorded visits count.
  /// - Throws: `SnapshotError` where the build is damaged.
  public static func open(
    _ name: String, clock: Date? = nil, includeProbes: Bool = true
  ) throws -> (any RawReader)? {
    if name == all { return try PracticeReader(clock: clock, includeProbes: includeProbes) }
    guard let files = files(named: name) else { return nil }
    return try SnapshotReader(
      files: files, name: name, clock: clock, includeProbes: includeProbes)
  }

  /// The files of a recording as bytes by their path in it, such as `cluster.json`; nil for an
  /// unknown name.
  public static func files(named name: String) -> [String: [UInt8]]? {
    EmbeddedPractice.recording(named: name)?.unpacked
  }
}
