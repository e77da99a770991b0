/// An object as the server hands it out.
protocol ServedObject: Sendable {
  /// Empty for kinds that have none.
  var namespace: String { get }
  var name: String { get }
  var labels: [String: String] { get }
  /// The text of a field that can be selected by; empty where it is absent.
  func field(_ path: String) -> String
  /// Appends the object's JSON without `kind` and `apiVersion`, as lists hold it.
  func write(to bytes: inout [UInt8])
  /// Appends the JSON of its `metadata`.
  func writeMetadata(to bytes: inout [UInt8])
}

extension ServedObject {
  /// The place in the store's order.
  var key: String { namespace.isEmpty ? name : "\(namespace)/\(name)" }
}
