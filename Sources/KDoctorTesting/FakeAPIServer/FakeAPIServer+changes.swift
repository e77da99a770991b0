import Foundation
import Synchronization

extension FakeAPIServer {
  /// A change of one object.
  public enum Change: Sendable {
    /// Adds a whole object, or replaces the one of that name.
    case put(JSONNode)
    /// Takes an object away.
    case delete(kind: String, namespace: String = "", name: String)
  }

  /// Changes an object: its `resourceVersion` and the cluster's become the next one, and watches
  /// hear of it.
  ///
  /// - Throws: Where the object cannot be written as JSON.
  public func change(_ change: Change) throws {
    switch change {
    case .put(let object): try core.put(object)
    case .delete(let kind, let namespace, let name):
      _ = try core.remove(kind: kind, namespace: namespace, name: name)
    }
  }

  /// Sends a bookmark to every watch that takes them.
  public func sendBookmarks() { core.sendBookmarks() }

  /// Forgets everything but the present: older `continue` tokens and watches get 410.
  public func compact() { core.state.withLock { $0.store.compact() } }

  /// The `resourceVersion` of a list made now.
  public var resourceVersion: Int { core.state.withLock { $0.store.current.revision } }
}
