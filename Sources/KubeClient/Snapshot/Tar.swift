/// Reads tar archives (ustar, GNU long names, pax paths) from memory into memory.
enum Tar {
  private static let block = 512

  static func matches(_ bytes: JSONBytes) -> Bool {
    bytes.count >= block && bytes.buffer[257..<262].elementsEqual("ustar".utf8)
  }

  /// The regular files by path; links, devices and folders are left out.
  ///
  /// - Throws: ``SnapshotError/badArchive(path:reason:)`` for damage, for too many files, and for
  ///   paths
  ///   that lead out of the archive.
  static func members(_ bytes: JSONBytes, name: String) throws -> [String: JSONBytes] {
    func bad(_ reason: String) -> SnapshotError { .badArchive(path: name, reason: reason) }
    let buffer = bytes.buffer
    var files: [String: JSONBytes] = [:]
    var longName: String?
    var pax: [String: String] = [:]
    var p = 0
    var seen = 0
    var finished = false
    while p + block <= buffer.count {
      let header = UnsafeRawBufferPointer(rebasing: buffer[p..<p + block])
      if header.allSatisfy({ $0 == 0 }) {
        finished = true
        break
      }
      guard checksumHolds(header) else { throw bad("the tar archive is damaged") }
      guard var size = number(header, 124, 12) else { throw bad("the tar archive is damaged") }
      let type = header[156]
      if type != UInt8(ascii: "x"), type != UInt8(ascii: "g"), type != UInt8(ascii: "L"),
        let stated = pax["size"].flatMap(Int.init)
      {
        size = stated
      }
      p += block
      guard size >= 0, size <= buffer.count - p else { throw bad("the tar archive is cut off") }
      let content = UnsafeRawBufferPointer(rebasing: buffer[p..<p + size])
      p = min(p + (size + block - 1) / block * block, buffer.count)
      seen += 1
      guard seen <= SnapshotLimits.members else {
        throw bad("the tar archive has too many members")
      }
      switch type {
      case UInt8(ascii: "L"): longName = text(content, 0, content.count)
      case UInt8(ascii: "x"): pax = paxRecords(content)
      case UInt8(ascii: "g"), UInt8(ascii: "K"): break
      default:
        if type == 0 || type == UInt8(ascii: "0") || type == UInt8(ascii: "7") {
          let path = pax["path"] ?? longName ?? ustarPath(header)
          guard let clean = relative(path) else {
            throw bad(
              "the tar archive holds the path \(path.debugDescription), which leads out of it")
          }
          if !clean.isEmpty, !clean.split(separator: "/").contains(where: { $0.hasPrefix("._") }) {
            files[clean] = JSONBytes(content)
          }
        }
        longName = nil
        pax = [:]
      }
    }
    guard finished || p >= buffer.count else { throw bad("the tar archive is cut off") }
    return files
  }

  /// The path without `./`; nil where it is absolute or goes up.
  private static func relative(_ path: String) -> String? {
    guard !path.hasPrefix("/"), !path.contains("\\") else { return nil }
    let parts = path.split(separator: "/").filter { $0 != "." }
    return parts.contains("..") ? nil : parts.joined(separator: "/")
  }

  private static func ustarPath(_ header: UnsafeRawBufferPointer) -> String {
    let name = text(header, 0, 100)
    // GNU's own format keeps times where POSIX keeps the first part of a long path.
    guard header[257..<263].elementsEqual([0x75, 0x73, 0x74, 0x61, 0x72, 0]) else { return name }
    let prefix = text(header, 345, 155)
    return prefix.isEmpty ? name : "\(prefix)/\(name)"
  }

  private static func text(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ count: Int) -> String {
    String(decoding: bytes[start..<start + count].prefix { $0 != 0 }, as: UTF8.self)
  }

  /// An octal number, or GNU's binary one for large values.
  private static func number(
    _ header: UnsafeRawBufferPointer, _ start: Int, _ count: Int
  ) -> Int? {
    let field = header[start..<start + count]
    if let first = field.first, first & 0x80 != 0 {
      return field.dropFirst().reduce(into: Int?(Int(first & 0x3F))) { value, byte in
        value = value.flatMap { $0 >= 1 << 50 ? nil : $0 << 8 | Int(byte) }
      }
    }
    var value = 0
    for byte in field where byte != 0 && byte != 0x20 {
      guard (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(byte), value < 1 << 50 else {
        return nil
      }
      value = value << 3 | Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  private static func checksumHolds(_ header: UnsafeRawBufferPointer) -> Bool {
    var sum = 0
    for i in 0..<block { sum += (148..<156).contains(i) ? 0x20 : Int(header[i]) }
    return number(header, 148, 8) == sum
  }

  /// The `LENGTH KEY=VALUE` records of a pax header.
  private static func paxRecords(_ content: UnsafeRawBufferPointer) -> [String: String] {
    var records: [String: String] = [:]
    var p = 0
    while p < content.count {
      guard let space = content[p...].firstIndex(of: 0x20),
        let length = Int(String(decoding: content[p..<space], as: UTF8.self)),
        length > space - p + 1, length <= content.count - p
      else { break }
      let record = String(decoding: content[(space + 1)..<(p + length - 1)], as: UTF8.self)
      if let equals = record.firstIndex(of: "=") {
        records[String(record[..<equals])] = String(record[record.index(after: equals)...])
      }
      p += length
    }
    return records
  }
}
