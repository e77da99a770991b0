/// The cluster that a session looks at.
public struct Place: Sendable, Hashable {
  /// Where the answers come from.
  public enum Source: Sendable, Hashable {
    case live
    case recording
    case practice
  }

  public var source: Source
  /// The context, or the recording.
  public var name: String
  /// Where to look; nil for all namespaces.
  public var namespace: String?

  /// Makes a place from its parts.
  public init(_ source: Source, name: String, namespace: String?) {
    self.source = source
    self.name = name
    self.namespace = namespace
  }
}
