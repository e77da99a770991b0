import Foundation

/// The files of a snapshot folder by their path inside it.
enum SnapshotFolder {
  /// The files that make a folder a recording.
  static let clusterFiles = ["cluster.json", "cluster.yaml", "cluster.yml"]

  /// Reads what a snapshot can hold from a folder on disk; everything else in it is left alone.
  static func read(_ path: String) throws -> [String: JSONBytes] {
    var names: [String] = []
    for name in try entries(path) {
      if name == "logs" {
        names += try logNames(path)
      } else if isObjectFile(name) {
        names.append(name)
      }
    }
    // In a recording the other files are its documentation, and may be anything.
    if names.contains(where: clusterFiles.contains) {
      let wanted = clusterFiles + ["probes.json", "index.json"]
      names = names.filter { wanted.contains($0) || $0.hasPrefix("logs/") }
    }
    guard names.count <= SnapshotLimits.members else { throw SnapshotError.tooLarge(path: path) }
    var files: [String: JSONBytes] = [:]
    var total = 0
    for name in names {
      let bytes = try JSONBytes(path: "\(path)/\(name)")
      total += bytes.count
      guard total <= SnapshotLimits.fileBytes else { throw SnapshotError.tooLarge(path: path) }
      files[name] = bytes
    }
    return files
  }

  private static func logNames(_ path: String) throws -> [String] {
    var names: [String] = []
    for name in try entries("\(path)/logs") {
      if name.hasSuffix(".log") {
        names.append("logs/\(name)")
      } else if let inner = try? entries("\(path)/logs/\(name)") {
        names += inner.filter { $0.hasSuffix(".log") }.map { "logs/\(name)/\($0)" }
      }
    }
    return names
  }

  private static func entries(_ path: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    } catch {
      throw SnapshotError.unreadable(path: path, reason: "the folder cannot be listed")
    }
  }

  private static func isObjectFile(_ name: String) -> Bool {
    !name.hasPrefix(".")
      && [".json", ".yaml", ".yml"].contains { name.lowercased().hasSuffix($0) }
  }

  /// The files of a folder without `cluster.json` that may hold objects, sorted.
  static func objectFiles(_ files: [String: JSONBytes]) -> [String] {
    files.keys.filter {
      isObjectFile($0) && !$0.contains("/") && $0 != "probes.json" && $0 != "index.json"
    }.sorted()
  }

  /// The same files without the one folder that all of them are in, if they are.
  static func withoutCommonRoot(_ files: [String: JSONBytes]) -> [String: JSONBytes] {
    guard let first = files.keys.first, let slash = first.firstIndex(of: "/") else { return files }
    let root = String(first[...slash])
    guard root != "logs/", files.keys.allSatisfy({ $0.hasPrefix(root) }) else { return files }
    return Dictionary(
      files.map { (String($0.key.dropFirst(root.count)), $0.value) },
      uniquingKeysWith: { first, _ in first })
  }
}
