import Foundation

/// What of a folder without `cluster.json` is read: the manifests in it and below.
struct ManifestFolder {
  /// The files to read, by their path inside the folder, sorted.
  private(set) var texts: [String] = []
  /// What was left out, and why, in words for a person.
  private(set) var notes: [String] = []

  private static let companions = ["probes.json", "index.json"]
  /// How many names a note lists.
  private static let namesShown = 3

  /// Sorts out the files of a folder.
  ///
  /// - Parameter name: the folder's path.
  /// - Throws: ``SnapshotError`` where the folder itself is something that has to be rendered first.
  init(_ files: [String: JSONBytes], name: String) throws {
    let folders = try Self.rendered(files.keys, in: name)
    for folder in folders.keys.sorted() { notes.append(folders[folder]?.note(name, folder) ?? "") }
    var others: [String] = []
    for path in files.keys.sorted() where SnapshotFolder.isObjectFile(path) {
      guard let bytes = files[path], !Self.companions.contains(path),
        !folders.keys.contains(where: { path.hasPrefix($0 + "/") })
      else { continue }
      let place = "\(name)/\(path)"
      switch Content(bytes, place) {
      case .manifest: texts.append(path)
      case .template: notes.append("\(place): is a template and not YAML yet; left out")
      case .other: others.append(path)
      }
    }
    if !others.isEmpty {
      let more = others.count > Self.namesShown ? ", …" : ""
      let names = others.prefix(Self.namesShown).joined(separator: ", ") + more
      notes.append("\(name): files without a Kubernetes object were left out: \(names)")
    }
  }

  /// What makes objects of files, and so has to run before they can be read.
  private enum Tool {
    case helm
    case kustomize

    init?(marker file: Substring) {
      switch file {
      case "Chart.yaml", "Chart.yml": self = .helm
      case "kustomization.yaml", "kustomization.yml", "Kustomization": self = .kustomize
      default: return nil
      }
    }

    func note(_ name: String, _ folder: String) -> String {
      let path = "\(name)/\(folder)"
      return switch self {
      case .helm:
        "\(path): is a Helm chart; left out: helm template \(path) | kdoctor report --snapshot -"
      case .kustomize:
        "\(path): is a kustomization; left out: "
          + "kubectl kustomize \(path) | kdoctor report --snapshot -"
      }
    }
  }

  /// The folders below that a tool has to render, the outermost of each.
  private static func rendered(
    _ paths: some Sequence<String>, in name: String
  ) throws -> [String: Tool] {
    var found: [String: Tool] = [:]
    for path in paths.sorted() {
      let slash = path.lastIndex(of: "/")
      let file = slash.map { path[path.index(after: $0)...] } ?? path[...]
      guard let tool = Tool(marker: file) else { continue }
      guard let slash else {
        throw tool == .helm
          ? SnapshotError.helmChart(path: name) : SnapshotError.kustomization(path: name)
      }
      found[String(path[..<slash])] = tool
    }
    return found.filter { folder, _ in
      !found.keys.contains { folder != $0 && folder.hasPrefix($0 + "/") }
    }
  }

  /// What a file holds.
  private enum Content {
    case manifest
    case template
    case other

    init(_ bytes: JSONBytes, _ name: String) {
      // A byte order mark or NUL makes it what the reader of documents complains of by name.
      guard let text = String(validating: bytes.buffer, as: UTF8.self) else {
        self = .manifest
        return
      }
      guard text.contains("kind"), text.contains("apiVersion") else {
        self = .other
        return
      }
      // Braces alone say nothing: alerts, dashboards and workflows hold them as well.
      guard text.contains("{{") || text.contains("{%") else {
        self = .manifest
        return
      }
      let isWhole = (try? DocumentReader(bytes: bytes, name: name).read()) != nil
      self = isWhole ? .manifest : .template
    }
  }
}
