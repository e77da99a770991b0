/// Recorded clusters inside the program, for people who have none at hand.
public enum PracticeCluster {
  /// The names of the recordings: a sound application first, then by name.
  public static let names =
    EmbeddedPractice.names.filter { $0 == healthy } + EmbeddedPractice.names.filter { $0 != healthy }

  private static let healthy = "healthy"

  /// The files of a recording as bytes by their path in it, such as `cluster.json`; nil for an
  /// unknown name.
  public static func files(named name: String) -> [String: [UInt8]]? {
    EmbeddedPractice.recording(named: name)?.unpacked
  }
}
