public import KubeClient

/// The names around a Pod that commands by hand may need.
public struct PodFacts: Sendable, Hashable {
  /// All containers; those that the application is made of come first.
  public var containers: [String]
  public var node: String?
  public var claim: String?

  /// Takes the names from a Pod.
  public init(_ pod: Pod) {
    containers = (pod.spec.containers + pod.spec.initContainers).map(\.name)
    node = pod.spec.nodeName
    claim = pod.spec.volumes.lazy.compactMap(\.claimName).first
  }
}
