// The compiler ascribes C's `stat` now to one module, now to the other.
import CoreFoundation
import Foundation

/// The files of a snapshot folder by their path inside it.
enum SnapshotFolder {
  /// The files that make a folder a recording.
  static let clusterFiles = ["cluster.json", "cluster.yaml", "cluster.yml"]

  /// Reads what a snapshot can hold from a folder on disk; everything else in it is left alone.
  static func read(_ path: String) throws -> [String: JSONBytes] {
    let top = try entries(path)
    var names = top.contains("logs") ? try logNames(path) : []
    // In a recording the other files are its documentation, and may be anything.
    if top.contains(where: clusterFiles.contains) {
      names += top.filter((clusterFiles + ["probes.json", "index.json"]).contains)
    } else {
      names += try manifestNames(path)
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

  /// The files below a folder that may hold manifests or say that something has to be rendered.
  ///
  /// What is hidden is left alone, and so are links to folders, which may lead around in circles.
  private static func manifestNames(_ root: String, below folder: String = "") throws -> [String] {
    var names: [String] = []
    for entry in try entries(folder.isEmpty ? root : "\(root)/\(folder)")
    where !entry.hasPrefix(".") && entry != "node_modules" {
      let name = folder.isEmpty ? entry : "\(folder)/\(entry)"
      var status = stat()
      guard lstat("\(root)/\(name)", &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        guard name != "logs", name.count(where: { $0 == "/" }) < SnapshotLimits.folderDepth else {
          continue
        }
        names += try manifestNames(root, below: name)
      } else if isObjectFile(entry) || entry == "Kustomization" {
        names.append(name)
      }
      guard names.count <= SnapshotLimits.members else { throw SnapshotError.tooLarge(path: root) }
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

  /// Whether a file is called like one with objects.
  static func isObjectFile(_ name: String) -> Bool {
    !name.hasPrefix(".")
      && [".json", ".yaml", ".yml"].contains { name.lowercased().hasSuffix($0) }
  }

  /// The same files without those that a folder on disk would not give either.
  static func withoutHidden(_ files: [String: JSONBytes]) -> [String: JSONBytes] {
    files.filter { path, _ in
      !path.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "node_modules" }
    }
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
