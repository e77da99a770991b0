import Foundation
internal import Yams

/// Reads one text with objects in it: JSON or YAML, one document or many.
struct DocumentReader {
  let bytes: JSONBytes
  let name: String
  var collector = ObjectCollector()

  /// Hands every object to the collector.
  ///
  /// - Throws: ``SnapshotError`` for text that is broken anywhere, also after usable objects: a
  ///   list
  ///   that was cut off must never pass for a short one.
  func read() throws {
    let start = try textStart()
    let first = bytes.buffer[start...].first { !($0 == 0x20 || (0x09...0x0D).contains($0)) }
    guard let first else { throw SnapshotError.empty(path: name) }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      try JSONDocumentReader(
        bytes: bytes, name: name, collector: collector, written: DocumentPlace(file: name)
      ).readAll(from: start)
    } else {
      let sources = TemplateSources(String(decoding: bytes.buffer[start...], as: UTF8.self))
      try YAMLDocuments.forEach(bytes, from: start, name: name) { json, node, document in
        try JSONDocumentReader(
          bytes: json, name: name, collector: collector, document: document,
          written: DocumentPlace(file: name, node: node, sources: sources)
        ).readAll(from: 0)
      }
    }
  }

  /// The first byte after a byte order mark; refuses what is not text in UTF-8.
  private func textStart() throws -> Int {
    let head = bytes.buffer.prefix(4)
    guard !head.isEmpty else { throw SnapshotError.empty(path: name) }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      throw SnapshotError.notText(path: name, reason: "is UTF-16; save it as UTF-8")
    }
    let start = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if bytes.buffer.prefix(4096).contains(0) {
      throw SnapshotError.notText(path: name, reason: "is a binary file, not JSON or YAML")
    }
    if head.starts(with: [0x50, 0x4B]) {
      throw SnapshotError.notText(path: name, reason: "is a zip file; kdoctor reads .tgz and .tar")
    }
    return start
  }
}
