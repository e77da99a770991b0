public import Foundation
public import KubeClient

/// The recorded clusters of the tests, and those made of them by hand.
public enum Fixtures {
  /// `Tests/Fixtures` of this checkout.
  public static let folder: URL = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url.appendingPathComponent("Tests/Fixtures")
  }()

  /// `flowchart` of this checkout.
  public static let flowchart: URL = {
    folder.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("flowchart")
  }()

  /// The names of the recordings, sorted.
  public static let recorded: [String] = names(in: "clusters", ending: "")

  /// The names of the recordings that were changed by hand, sorted.
  public static let altered: [String] = names(in: "altered", ending: ".yaml")

  private static func names(in name: String, ending: String) -> [String] {
    let found =
      (try? FileManager.default.contentsOfDirectory(
        atPath: folder.appendingPathComponent(name).path)) ?? []
    return found.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") && $0 != "README.md" }
      .map { String($0.dropLast(ending.count)) }.sorted()
  }

  /// The files of a recording by their paths within it.
  public static func files(of name: String) throws -> [String: [UInt8]] {
    try files(in: folder.appendingPathComponent("clusters").appendingPathComponent(name))
  }

  /// The files of a recording that stands in a folder, by their paths within it.
  public static func files(in root: URL) throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
      guard path == "cluster.json" || path == "probes.json" || path.hasPrefix("logs/") else {
        continue
      }
      files[path] = [UInt8](try Data(contentsOf: root.appendingPathComponent(path)))
    }
    return files
  }

  /// Reads a case: `NAME` is a recording or one changed by hand, `manifests/NAME` a file of manifests; `NAME without nodes, pods/log` hides
  /// resources, as an account that may not read them would see it.
  public static func reader(_ spec: String, includeProbes: Bool = true) throws -> SnapshotReader {
    let (name, hidden) = parts(of: spec)
    let isProbed = includeProbes && !hidden.contains("probes")
    return try SnapshotReader(files: try files(case: spec), name: name, includeProbes: isProbed)
  }

  /// The files of a case, as ``reader(_:includeProbes:)`` names them.
  public static func files(case spec: String) throws -> [String: [UInt8]] {
    var (name, hidden) = parts(of: spec)
    if name.hasPrefix(manifestPrefix) {
      let file = folder.appendingPathComponent("\(name).yaml")
      return [file.lastPathComponent: [UInt8](try Data(contentsOf: file))]
    }
    hidden.removeAll { $0 == "probes" }
    var files: [String: [UInt8]]
    if altered.contains(name) {
      let recipe = try Recipe.load(name)
      files = try recipe.files()
      hidden += recipe.forbid ?? []
    } else {
      files = try self.files(of: name)
    }
    if !hidden.isEmpty { try withhold(hidden, from: &files) }
    return files
  }

  /// What the names of manifests that were never applied begin with; they may be of several namespaces.
  public static let manifestPrefix = "manifests/"

  private static func parts(of spec: String) -> (name: String, hidden: [String]) {
    let parts = spec.components(separatedBy: " without ")
    let hidden = parts.count > 1 ? parts[1].split(separator: ",") : []
    return (parts[0], hidden.map { $0.trimmingCharacters(in: .whitespaces) })
  }

  /// The namespace of a case's application.
  public static func namespace(of spec: String) throws -> String {
    let name = spec.components(separatedBy: " without ")[0]
    guard altered.contains(name) else { return name }
    let recipe = try Recipe.load(name)
    return recipe.namespace ?? recipe.from
  }

  /// Takes away what an account that may not read these resources would never have received, and says
  /// so in the index.
  private static func withhold(_ resources: [String], from files: inout [String: [UInt8]]) throws {
    let kinds = Set(
      ObjectKind.allCases.filter { resources.contains($0.resource) }.map(\.rawValue))
    var cluster = try JSONDecoder().decode(JSONNode.self, from: Data(files["cluster.json"] ?? []))
    let items = cluster["items"]?.items ?? []
    cluster["items"] = .array(items.filter { !kinds.contains($0["kind"]?.text ?? "") })
    files["cluster.json"] = [UInt8](try JSONEncoder().encode(cluster))
    if resources.contains("pods/log") { files = files.filter { !$0.key.hasPrefix("logs/") } }
    files["index.json"] = [UInt8](index(hiding: resources).utf8)
  }

  private static func index(hiding resources: [String]) -> String {
    let entries = resources.map { resource in
      let group = ObjectKind.allCases.first { $0.resource == resource }?.group ?? ""
      let verb = resource == "pods/log" ? "get" : "list"
      return
        #"{"resource":"\#(resource)","group":"\#(group)","namespace":"","reason":"forbidden","verb":"\#(verb)"}"#
    }
    return #"{"schema":"kdoctor/snapshot/v1","notCaptured":[\#(entries.joined(separator: ","))]}"#
  }
}
