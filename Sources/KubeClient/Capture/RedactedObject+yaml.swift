import Foundation
import Yams

extension RedactedObject {
  /// The object as YAML, its fields sorted as kubectl prints them.
  ///
  /// - Throws: Where the object is no JSON.
  public func yaml() throws -> String {
    let tree = try JSONDecoder().decode(JSONTree.self, from: Data(json))
    let encoder = YAMLEncoder()
    encoder.options.width = -1
    encoder.options.allowUnicode = true
    encoder.options.sortKeys = true
    return try encoder.encode(tree)
  }
}
