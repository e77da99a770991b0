/// Where a snapshot goes.
public enum SnapshotTarget: Sendable, Hashable {
  /// A file, written beside its place first and moved there when it is whole.
  case file(path: String, replaces: Bool)
  /// An open file descriptor, such as the standard output; it stays open.
  case descriptor(Int32)

  /// What the folder inside the archive is called.
  var folder: String {
    guard case .file(let path, _) = self else { return Self.standard }
    var name = path.split(separator: "/").last.map(String.init) ?? ""
    for ending in [".tgz", ".tar.gz", ".tar", ".gz"] where name.hasSuffix(ending) {
      name = String(name.dropLast(ending.count))
      break
    }
    // The reader takes a folder of this name for that of the logs.
    let isUsable = !name.isEmpty && name != "logs" && name != "." && name != ".."
    return isUsable && !name.hasPrefix("._") ? name : Self.standard
  }

  private static let standard = "kdoctor-snapshot"
}
