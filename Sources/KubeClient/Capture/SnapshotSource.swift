public import Foundation

/// Where the contents of a snapshot come from: a live API server, or a recording in tests.
public protocol SnapshotSource: Sendable {
  /// The moment for which the answers hold; asked after the first of them.
  var clock: Date { get }
  /// The cluster; its name is that of the kubeconfig's context. Asked after the last answer.
  var cluster: ClusterDescription { get }
  /// Reads all objects of a request, pages and retries included.
  ///
  /// - Parameter take: takes each object as it comes. Objects are not collected, so that memory does
  ///   not grow with the list. ``SnapshotPiece/restart`` takes back all that came before it.
  /// - Returns: nil for a whole answer; an object that does not exist is one without objects. Else
  ///   why there is none, and what came counts for nothing.
  /// - Throws: what `take` throws, and `CancellationError`.
  func read(
    _ request: SnapshotRequest, _ take: @Sendable (SnapshotPiece) throws -> Void
  ) async throws -> Unavailable?
  /// Reads the last lines of a container's log.
  func log(pod: String, namespace: String, container: String, previous: Bool) async -> Reading<
    String
  >
}

/// A piece of an answer.
public enum SnapshotPiece: Sendable {
  case object(RawObject)
  /// The list begins anew, as after an expired continue token.
  case restart
}
