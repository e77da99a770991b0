import Foundation

/// The files of a snapshot, packed: the same contents always give the same bytes.
struct SnapshotArchive {
  private let draft: SnapshotDraft

  init(_ draft: SnapshotDraft) { self.draft = draft }

  /// - Throws: ``SnapshotSaveError``.
  func write(to file: SnapshotFile, folder: String) throws {
    let gzip = try GzipWriter { try file.write($0) }
    let seconds = Int(draft.index.createdAt?.timeIntervalSince1970 ?? 0)
    let tar = TarWriter(seconds: seconds) { try gzip.write($0) }
    let cluster = list
    let logs = draft.logs.sorted { LogRequest.isBefore($0.request, $1.request) }
    let size =
      cluster.reduce(0) { $0 + $1.count } + logs.reduce(0) { $0 + $1.text.utf8.count }
    guard size <= SnapshotLimits.unpackedBytes - (16 << 20),
      logs.count <= SnapshotLimits.members
    else { throw SnapshotSaveError.tooLarge }
    try tar.add("\(folder)/cluster.json", cluster)
    try tar.add("\(folder)/index.json", [try draft.index.bytes])
    if !draft.visits.isEmpty { try tar.add("\(folder)/probes.json", [try draft.visits.bytes]) }
    for log in logs { try tar.add("\(folder)/\(log.request.path)", [Array(log.text.utf8)]) }
    try tar.finish()
    try gzip.finish()
  }

  /// A v1 List in pieces, one object a line, sorted by kind, namespace and name.
  private var list: [[UInt8]] {
    let sorted = draft.items.sorted {
      ($0.key.kind, $0.key.namespace, $0.key.name) < ($1.key.kind, $1.key.namespace, $1.key.name)
    }
    let separator = Array(",\n".utf8)
    var pieces = [Array(#"{"apiVersion":"v1","kind":"List","items":["#.utf8) + [0x0A]]
    pieces.reserveCapacity(sorted.count * 2 + 2)
    for (i, item) in sorted.enumerated() {
      if i > 0 { pieces.append(separator) }
      pieces.append(item.value.object.json)
    }
    pieces.append(Array("\n]}\n".utf8))
    return pieces
  }
}
