/// One of several clusters that are shown as one: it counts for its namespace alone.
public struct ClusterPart: Sendable {
  public var namespace: String
  public var reader: any ClusterReader

  /// Makes a part.
  public init(namespace: String, reader: any ClusterReader) {
    self.namespace = namespace
    self.reader = reader
  }
}
