/// Recorded clusters inside the program, for people who have none at hand.
public enum PracticeCluster {
  /// The names of the recordings, in the order of the lessons.
  public static var names: [String] { EmbeddedPractice.names }

  /// The files of a recording as bytes by their path in it, such as `cluster.json`; nil for an
  /// unknown name.
  public static func files(named name: String) -> [String: [UInt8]]? {
    EmbeddedPractice.files(named: name).map { files in
      Dictionary(
        files.map { ($0.path, Array($0.text.utf8)) }, uniquingKeysWith: { first, _ in first })
    }
  }
}
