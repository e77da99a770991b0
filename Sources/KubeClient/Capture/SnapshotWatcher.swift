/// Looks over the loader's shoulder while it reads a snapshot: counts, and looks for secrets.
final class SnapshotWatcher {
  private(set) var objects: [ObjectKind: [String: Int]] = [:]
  private(set) var files: [SnapshotInspection.File] = []
  private(set) var leftovers: RedactionCounts = [:]

  /// Notes a file, and looks into it where it is a log.
  func note(file path: String, _ bytes: JSONBytes) {
    files.append(SnapshotInspection.File(path: path, bytes: bytes.count))
    guard path.hasPrefix("logs/") else { return }
    let text = UnsafeBufferPointer(
      start: UnsafePointer(bytes.start.assumingMemoryBound(to: UInt8.self)), count: bytes.count)
    for match in SecretScanner(bytes: text).matches() { leftovers[match.rule, default: 0] += 1 }
  }

  /// Notes an object of any kind.
  func note(_ json: JSONObject, kind: String) {
    let counts = ObjectRedactor(json, kind: kind, apiVersion: "").counts
    leftovers.merge(counts, uniquingKeysWith: +)
    guard let known = ObjectKind(rawValue: kind) else { return }
    let namespace = (try? json.cursor("metadata")?.string("namespace")) ?? ""
    objects[known, default: [:]][known.isNamespaced ? namespace : "", default: 0] += 1
  }
}
