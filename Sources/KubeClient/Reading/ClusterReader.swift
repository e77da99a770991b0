public import Foundation

/// The one way to read a cluster: a live API server and a recording answer the same questions.
///
/// Implementations never throw for what the cluster refuses: what could not be read comes back as
/// ``Reading/unavailable(_:)`` with its reason, so that no caller can take "not allowed" for "none".
public protocol ClusterReader: Sendable {
  /// The moment for which the answers hold; every age is counted from here. A live cluster's comes
  /// with its first answer, since its clock and not this machine's has stamped the objects.
  var clock: Date { get }
  /// What the cluster is, for the head of a report; as far as is known by now.
  var cluster: ClusterDescription { get }
  /// Lists the objects of a kind, sorted by namespace and name.
  func list<Object: KubernetesObject>(_ type: Object.Type, in scope: Scope) async -> Reading<
    [Object]
  >
  /// Reads the last lines of a container's log.
  ///
  /// - Parameter previous: asks for the log of the instance before the current one.
  func log(pod: String, namespace: String, container: String, previous: Bool) async -> Reading<
    String
  >
  /// Tells what a visit to the application answered.
  func visit(_ visit: Visit) async -> Reading<VisitResult>
  /// Whether visits are sent when they are asked for, and so cost something; false where they were
  /// recorded or are not made.
  var sendsVisits: Bool { get }
  /// The clusters that this one is put together of and that have to be judged each by itself; none
  /// for an ordinary cluster.
  ///
  /// - Parameter namespace: the one that is wanted; nil for all.
  func parts(of namespace: String?) -> [ClusterPart]
}

extension ClusterReader {
  public var sendsVisits: Bool { false }
  public func parts(of namespace: String?) -> [ClusterPart] { [] }
}
