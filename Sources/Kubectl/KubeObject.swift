import KubeClient

/// An object of the cluster with all its fields, its secrets taken out.
@dynamicMemberLookup
struct KubeObject {
  let tree: JSONTree
  private let redacted: RedactedObject

  /// - Throws: ``JSONFieldError``, which redacted objects never cause.
  init(_ redacted: RedactedObject) throws {
    self.redacted = redacted
    let whole: JSONTree = try redacted.read()
    guard whole.metadata.annotations == .object([:]) else {
      tree = whole
      return
    }
    // Its only annotation was taken out; servers leave out what is empty.
    var metadata = whole.metadata.object
    metadata["annotations"] = nil
    tree = .object(whole.object.merging(["metadata": .object(metadata)]) { $1 })
  }

  subscript(dynamicMember key: String) -> JSONTree { tree[key] }

  var name: String { tree.metadata.name.text }
  var namespace: String { tree.metadata.namespace.text }
  var uid: String { tree.metadata.uid.text }
  var labels: JSONTree { tree.metadata.labels }
  var annotations: JSONTree { tree.metadata.annotations }
  var created: JSONTree { tree.metadata.creationTimestamp }
  var isDeleted: Bool { tree.metadata.deletionTimestamp.exists }

  /// The owner that controls it.
  var controller: JSONTree? {
    tree.metadata.ownerReferences.array.first { $0.controller.bool == true }
  }

  /// The object as one of the types that kdoctor's checks read.
  func typed<Object: KubernetesObject>(_ type: Object.Type) -> Object? { try? redacted.read() }
}
