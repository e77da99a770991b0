import Foundation

/// Objects as trees, wherever they come from.
struct ClusterObjects: Sendable {
  var shelves: [APIResource.ID: any Shelf]

  /// One object; nil where there is none.
  func node(_ resource: String, _ namespace: String, _ name: String) -> JSONNode? {
    let key = namespace.isEmpty ? name : "\(namespace)/\(name)"
    return shelves[.init(group: "", name: resource)]?.object(key: key).map(Self.node)
  }

  /// The objects of a namespace, or of all, that carry a label.
  func nodes(
    _ resource: String, group: String = "", in namespace: String = "",
    label: (key: String, value: String)? = nil
  ) -> [JSONNode] {
    guard let shelf = shelves[.init(group: group, name: resource)] else { return [] }
    return shelf.indices(in: namespace).map { shelf.object(at: $0) }
      .filter { object in label.map { object.labels[$0.key] == $0.value } ?? true }
      .map(Self.node)
  }

  private static func node(_ object: any ServedObject) -> JSONNode {
    if let recorded = object as? RecordedObject { return recorded.node }
    var bytes: [UInt8] = []
    object.write(to: &bytes)
    return (try? JSONDecoder().decode(JSONNode.self, from: Data(bytes))) ?? .object([:])
  }
}
