/// What is known of the cluster as a whole.
public struct ClusterDescription: Sendable, Hashable {
  /// Where the answers come from.
  public enum Source: String, Sendable {
    case snapshot
    case live
  }

  public var source: Source
  /// The files or the server, as a person would name them.
  public var name: String
  /// The server's version, where known.
  public var version: String?
  /// Things about the input that a reader should know, such as objects that were skipped.
  public var warnings: [String]
  /// Objects that are there but could not be read, sorted; nobody may take them for absent.
  public var skipped: [SkippedObject]
  /// Whether the input is manifests that were never applied: nothing in it carries a status.
  public var isManifestOnly: Bool
  /// Where the objects are written, where the input was files that people write.
  public var locations: [ObjectReference: FileLocation] = [:]
  /// Where the visits come from that only somebody inside the cluster can make; nil where nobody has
  /// made any.
  public var vantage: Vantage?
  /// Where their fields are written, in the same files, as far as that is known.
  public var fields: [ObjectReference: FieldLines] = [:]
  /// The workloads in manifests that are of kinds which kdoctor does not read.
  public var foreignWorkloads: [ForeignWorkload] = []
  /// Whether what manifests refer to was looked for in a live cluster, so that what is absent here is
  /// absent there.
  public var isHeldAgainstCluster = false

  /// The kinds of which manifests hold some objects and the live cluster told none, and why.
  public var gaps: [ObjectKind: Unavailable] = [:]

  /// What makes further objects once the manifests are applied.
  public var makers: [ObjectMaker] = []

  /// Whether what nobody finds here may well be elsewhere: manifests are seldom all in one place.
  public var mayBeElsewhere: Bool { isManifestOnly && !isHeldAgainstCluster }

  /// Makes a description from its parts.
  public init(
    source: Source, name: String, version: String? = nil, warnings: [String] = [],
    skipped: [SkippedObject] = [], isManifestOnly: Bool = false
  ) {
    self.source = source
    self.name = name
    self.version = version
    self.warnings = warnings
    self.skipped = skipped
    self.isManifestOnly = isManifestOnly
  }
}
