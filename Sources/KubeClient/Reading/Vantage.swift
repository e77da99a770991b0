/// Where kdoctor looks from when it runs inside the cluster that it diagnoses.
public struct Vantage: Sendable, Hashable {
  /// The namespace of the Pod that it runs in; empty where that is not known.
  public var namespace: String
  /// The Pod's name; nil where it is not known.
  public var pod: String?

  /// Makes a vantage from its parts.
  public init(namespace: String = "", pod: String? = nil) {
    self.namespace = namespace
    self.pod = pod
  }
}
