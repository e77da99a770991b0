/// How much input kdoctor takes; what is beyond is refused with a clear error instead of filling
/// memory.
enum SnapshotLimits {
  /// One file: tokens hold 32-bit offsets, and a cluster's objects are far below.
  static let fileBytes = 2 << 30
  /// Everything in an archive together, unpacked.
  static let unpackedBytes = 1 << 30
  /// The files of an archive or folder.
  static let members = 100_000
  /// Folders inside each other.
  static let folderDepth = 32
  /// Unpacked to packed; text of real clusters stays below 100.
  static let ratio = 300
  /// Below this size the ratio does not matter.
  static let ratioFloor = 64 << 20
  static let yamlBytes = 256 << 20
  /// One line of YAML: far beyond what the API server takes for a whole object, and what the parser
  /// would need minutes and gigabytes for.
  static let yamlLineBytes = 16 << 20
  /// A YAML document with its aliases written out; a longer text may become that much longer as
  /// well.
  static let expandedYAMLBytes = 64 << 20
  static let expandedYAMLNodes = 2_000_000
  /// The end of a log that is kept.
  static let logBytes = 1 << 20
  /// Lists inside lists.
  static let listDepth = 8
}
