import Foundation

/// An object out of a recording, or one that a test has put in.
struct RecordedObject: ServedObject {
  let namespace: String
  let name: String
  let labels: [String: String]
  /// The object without `kind` and `apiVersion`.
  let node: JSONNode
  private let json: [UInt8]

  /// Takes an object apart.
  ///
  /// - Throws: Where it cannot be written as JSON.
  init(_ object: JSONNode) throws {
    var node = object
    node["kind"] = nil
    node["apiVersion"] = nil
    self.node = node
    namespace = node["metadata"]?["namespace"]?.text ?? ""
    name = node["metadata"]?["name"]?.text ?? ""
    if case .object(let fields)? = node["metadata"]?["labels"] {
      labels = fields.compactMapValues(\.text)
    } else {
      labels = [:]
    }
    json = try Self.encoded(node)
  }

  /// The number in `metadata.resourceVersion`; 0 where there is none.
  var resourceVersion: Int { node["metadata"]?["resourceVersion"]?.text.flatMap { Int($0) } ?? 0 }

  func field(_ path: String) -> String {
    var value: JSONNode? = node
    for key in path.split(separator: ".") { value = value?[String(key)] }
    return switch value {
    case .string(let text): text
    case .bool(let bool): bool ? "true" : "false"
    case .int(let number): String(number)
    // Events select by `source`, whose value is its component.
    case .object(let fields): fields["component"]?.text ?? ""
    default: ""
    }
  }

  func write(to bytes: inout [UInt8]) { bytes += json }

  func writeMetadata(to bytes: inout [UInt8]) {
    // What was encoded once as a part of the whole can be encoded again.
    bytes += (try? Self.encoded(node["metadata"] ?? .object([:]))) ?? Array("{}".utf8)
  }

  private static func encoded(_ node: JSONNode) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(node))
  }
}
