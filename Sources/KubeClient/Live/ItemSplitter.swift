/// Finds the items of a Kubernetes list while its bytes arrive.
///
/// It only counts brackets and strings: each item goes out as soon as its last byte is there, and
/// what surrounds the items is kept, so that both can be read and checked as JSON of their own. A
/// list is so never in memory as a whole, however long it is.
struct ItemSplitter {
  /// Why bytes are not a list.
  enum Fault: Error, Hashable {
    /// They end before the list does.
    case cut(bytes: Int)
    /// They are not JSON, or an item is not an object.
    case broken(String)
    /// An object is larger than allowed.
    case tooLarge(bytes: Int)
  }

  private enum Place {
    case envelope
    /// Between `[` and the first item.
    case firstItem
    /// After a comma.
    case nextItem
    case item
    case afterItem
    case ended
  }

  /// How far the search for `"items": [` has come.
  private enum Search {
    case none
    case key
    case colon
  }

  /// The largest item, and the largest envelope, in bytes.
  let objectBytes: Int
  private var place = Place.envelope
  private var search = Search.none
  private var depth = 0
  private var inString = false
  private var escaped = false
  /// Where in the envelope the current string begins.
  private var stringStart = 0
  private var envelope: [UInt8] = []
  /// The beginning of an item that goes on in the next chunk.
  private var item: [UInt8] = []
  private var taken = 0

  private static let itemsKey = Array("\"items\"".utf8)

  init(objectBytes: Int) { self.objectBytes = objectBytes }

  /// Takes the next bytes; calls `each` for every item that ends in them.
  ///
  /// - Throws: ``Fault``, and whatever `each` throws.
  mutating func feed(
    _ chunk: UnsafeRawBufferPointer, each: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    taken += chunk.count
    var p = 0
    while p < chunk.count {
      let byte = chunk[p]
      switch place {
      case .envelope:
        try takeEnvelope(byte)
        p += 1
      case .item:
        p = try takeItem(chunk, from: p, each: each)
      case .firstItem, .nextItem, .afterItem:
        try takeBetween(byte)
        if place != .item { p += 1 }
      case .ended:
        guard Self.isSpace(byte) else { throw Fault.broken("text after the end of the list") }
        p += 1
      }
    }
  }

  /// What surrounds the items, with null in their place.
  ///
  /// - Throws: ``Fault/cut(bytes:)`` where the list has not ended.
  func finish() throws -> [UInt8] {
    guard place == .ended else { throw Fault.cut(bytes: taken) }
    return envelope
  }

  private mutating func takeEnvelope(_ byte: UInt8) throws {
    if inString {
      envelope.append(byte)
      if escaped {
        escaped = false
      } else if byte == UInt8(ascii: "\\") {
        escaped = true
      } else if byte == UInt8(ascii: "\"") {
        inString = false
      }
      if !inString, depth == 1 {
        search = envelope[stringStart...].elementsEqual(Self.itemsKey) ? .key : .none
      }
    } else if !Self.isSpace(byte) {
      switch byte {
      case UInt8(ascii: "\""):
        inString = true
        stringStart = envelope.count
      case UInt8(ascii: ":") where search == .key: search = .colon
      case UInt8(ascii: "[") where search == .colon && depth == 1:
        envelope += Array("null".utf8)
        search = .none
        place = .firstItem
        return
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        search = .none
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        search = .none
      default: search = .none
      }
      if depth <= 0 {
        guard byte == UInt8(ascii: "}") else {
          throw Fault.broken(
            envelope.first != UInt8(ascii: "{")
              ? "it does not begin with \"{\"" : "its brackets do not match")
        }
        place = .ended
      }
      envelope.append(byte)
    }
    guard envelope.count <= objectBytes else { throw Fault.tooLarge(bytes: objectBytes) }
  }

  private mutating func takeBetween(_ byte: UInt8) throws {
    guard !Self.isSpace(byte) else { return }
    switch (place, byte) {
    case (.firstItem, UInt8(ascii: "]")), (.afterItem, UInt8(ascii: "]")): place = .envelope
    case (.afterItem, UInt8(ascii: ",")): place = .nextItem
    case (.firstItem, UInt8(ascii: "{")), (.nextItem, UInt8(ascii: "{")):
      place = .item
      depth = 0
    case (.afterItem, _): throw Fault.broken("expected \",\" or \"]\" after an item")
    default: throw Fault.broken("expected an object as item")
    }
    if place == .envelope { depth = 1 }
  }

  /// Takes bytes of an item; returns the place after the last one taken.
  private mutating func takeItem(
    _ chunk: UnsafeRawBufferPointer, from start: Int,
    each: (UnsafeRawBufferPointer) throws -> Void
  ) throws -> Int {
    // Kept in local variables, since this loop sees every byte of a cluster.
    var (p, depth, inString, escaped) = (start, depth, inString, escaped)
    defer { (self.depth, self.inString, self.escaped) = (depth, inString, escaped) }
    while p < chunk.count {
      let byte = chunk[p]
      p += 1
      if inString {
        if escaped {
          escaped = false
        } else if byte == UInt8(ascii: "\\") {
          escaped = true
        } else if byte == UInt8(ascii: "\"") {
          inString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): inString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        guard depth == 0 else { continue }
        place = .afterItem
        try hand(UnsafeRawBufferPointer(rebasing: chunk[start..<p]), each: each)
        return p
      default: break
      }
    }
    try grow(UnsafeRawBufferPointer(rebasing: chunk[start..<p]))
    return p
  }

  private mutating func hand(
    _ end: UnsafeRawBufferPointer, each: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    if item.isEmpty {
      guard end.count <= objectBytes else { throw Fault.tooLarge(bytes: objectBytes) }
      try each(end)
    } else {
      try grow(end)
      try item.withUnsafeBytes(each)
      item.removeAll(keepingCapacity: item.capacity < 1 << 20)
    }
  }

  private mutating func grow(_ part: UnsafeRawBufferPointer) throws {
    guard item.count + part.count <= objectBytes else {
      throw Fault.tooLarge(bytes: objectBytes)
    }
    item += part
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }
}
