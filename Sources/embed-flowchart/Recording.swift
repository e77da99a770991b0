import Foundation

/// One recorded cluster: its objects, logs and probe answers.
struct Recording {
  struct UnreadableFile: Error, CustomStringConvertible {
    let path: String
    let reason: String
    var description: String { "\(path): \(reason)" }
  }

  let name: String
  /// The files that a snapshot consists of, by their path in it, in order.
  let files: [(path: String, text: String)]

  /// Reads a recording; what else lies in its folder (manifests, expectations) is left out.
  init(folder: String) throws {
    name = URL(fileURLWithPath: folder).lastPathComponent
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
      ["cluster.json", "probes.json"].contains($0)
        || ($0.hasPrefix("logs/") && $0.hasSuffix(".log"))
    }
    guard paths.contains("cluster.json") else {
      throw UnreadableFile(path: folder, reason: "has no cluster.json")
    }
    files = try paths.sorted().map { path in
      let full = folder + "/" + path
      let data = try Data(contentsOf: URL(fileURLWithPath: full))
      guard let text = String(validating: data, as: UTF8.self) else {
        throw UnreadableFile(path: full, reason: "is not UTF-8")
      }
      guard path.hasSuffix(".json") else { return (path, text) }
      do {
        return (path, try JSONTrimmer.trimmed(text))
      } catch {
        throw UnreadableFile(path: full, reason: "\(error)")
      }
    }
  }
}
