import Foundation
import Yams

/// How a recording was changed by hand: `Tests/Fixtures/altered/NAME.yaml`.
public struct Recipe: Sendable, Codable {
  /// The recording that it was made of.
  public var from: String
  /// Why, and where the values come from: what the real component writes.
  public var why: String
  /// The namespace to look at, where it is not the recording's.
  public var namespace: String?
  public var edit: [Edit]?
  /// Whole objects to add.
  public var add: [JSONNode]?
  /// Replaces `probes.json`.
  public var probes: JSONNode?
  /// Log files to add or replace, by file name.
  public var logs: [String: String]?
  /// Resources that the account may not read.
  public var forbid: [String]?
  /// What the diagnosis must say.
  public var expect: Expectation?

  /// A change of all objects that match `Kind/name`, where `*` ends a name.
  public struct Edit: Sendable, Codable {
    public var object: String
    /// Values by path, for example `status/containerStatuses/0/ready`; `~1` stands for a slash in a key.
    public var set: [String: JSONNode]?
    public var remove: [String]?
    public var delete: Bool?
  }

  /// What a diagnosis must say.
  public struct Expectation: Sendable, Codable {
    /// The id of the root's outcome; nil for none.
    public var root: String?
    public var state: String?
    public var layer: String?
    /// `Kind/name` of the root's object.
    public var object: String?
    /// Words that the root's cause must hold.
    public var cause: [String]?
    /// Ids that must be among the further findings.
    public var further: [String]?
    public var serving: Bool?
    /// The target to ask for; all of the namespace where absent.
    public var target: String?
  }

  /// Reads a recipe.
  public static func load(_ name: String) throws -> Recipe {
    let url = Fixtures.folder.appendingPathComponent("altered/\(name).yaml")
    return try YAMLDecoder().decode(Recipe.self, from: try Data(contentsOf: url))
  }

  /// The files of the changed recording.
  func files() throws -> [String: [UInt8]] {
    var files = try Fixtures.files(of: from)
    var cluster = try JSONDecoder().decode(
      JSONNode.self, from: Data(files["cluster.json"] ?? []))
    var items = cluster["items"]?.items ?? []
    for edit in edit ?? [] { items = try apply(edit, to: items) }
    items += add ?? []
    cluster["items"] = .array(items)
    files["cluster.json"] = [UInt8](try JSONEncoder().encode(cluster))
    if let probes { files["probes.json"] = [UInt8](try JSONEncoder().encode(probes)) }
    for (name, text) in logs ?? [:] { files["logs/\(name)"] = [UInt8](text.utf8) }
    return files
  }

  private func apply(_ edit: Edit, to items: [JSONNode]) throws -> [JSONNode] {
    var result: [JSONNode] = []
    var matched = 0
    for var item in items {
      guard matches(edit.object, item) else {
        result.append(item)
        continue
      }
      matched += 1
      if edit.delete == true { continue }
      for (path, value) in edit.set ?? [:] { item.set(Self.keys(path)[...], to: value) }
      for path in edit.remove ?? [] { item.set(Self.keys(path)[...], to: nil) }
      result.append(item)
    }
    // An edit that matches nothing would leave a case that tests nothing.
    guard matched > 0 else { throw NoMatch(object: edit.object, recording: from) }
    return result
  }

  /// An edit names an object that the recording does not hold.
  struct NoMatch: Error {
    var object: String
    var recording: String
  }

  private func matches(_ pattern: String, _ item: JSONNode) -> Bool {
    let parts = pattern.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, item["kind"]?.text == String(parts[0]),
      let name = item["metadata"]?["name"]?.text
    else { return false }
    let own = namespace ?? from
    if let namespace = item["metadata"]?["namespace"]?.text, namespace != own,
      !pattern.contains("@")
    {
      return false
    }
    let wanted = parts[1].split(separator: "@")[0]
    return wanted.hasSuffix("*") ? name.hasPrefix(wanted.dropLast()) : name == wanted
  }

  private static func keys(_ path: String) -> [String] {
    path.split(separator: "/").map {
      $0.replacingOccurrences(of: "~1", with: "/").replacingOccurrences(of: "~0", with: "~")
    }
  }
}
