/// A good input, and where its pieces are.
struct FuzzSample: Sendable {
  let bytes: [UInt8]
  /// Values that another value may stand in for.
  private(set) var values: [Range<Int>] = []
  /// Members of objects, items of lists, and lines, with what parts them from the next.
  private(set) var elements: [Range<Int>] = []

  init(_ bytes: [UInt8], form: FuzzTarget.Form) {
    self.bytes = bytes
    switch form {
    case .bytes: break
    case .lines: findLines()
    case .json: findJSON()
    }
  }

  /// The bytes of a piece.
  subscript(piece: Range<Int>) -> [UInt8] { Array(bytes[piece]) }

  private mutating func findLines() {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      elements.append(start..<min(end + 1, bytes.count))
      if let colon = bytes[start..<end].firstIndex(of: UInt8(ascii: ":")), colon + 2 < end {
        values.append(colon + 2..<end)
      }
      start = end + 1
    }
  }

  /// An object or list that has begun and not ended.
  private struct Level {
    var start: Int
    /// Where the current element begins.
    var element: Int
    /// The comma before it.
    var comma: Int?
  }

  /// The text is good JSON, so that brackets and commas outside of strings tell everything.
  private mutating func findJSON() {
    var levels: [Level] = []
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "\""):
        let start = place
        place = endOfString(place)
        values.append(start..<place)
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        levels.append(Level(start: place, element: place + 1))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard let level = levels.popLast() else { return }
        if level.element < place { elements.append((level.comma ?? level.element)..<place) }
        values.append(level.start..<place + 1)
      case UInt8(ascii: ","):
        guard var level = levels.popLast() else { return }
        elements.append(level.element..<place + 1)
        level.comma = place
        level.element = place + 1
        levels.append(level)
      case _ where Self.isScalar(byte):
        let start = place
        while place < bytes.count, Self.isScalar(bytes[place]) { place += 1 }
        values.append(start..<place)
        continue
      default: break
      }
      place += 1
    }
  }

  private func endOfString(_ start: Int) -> Int {
    var place = start + 1
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(place + 1, bytes.count)
  }

  /// Whether a byte is one of a number's, or of `true`, `false` or `null`.
  private static func isScalar(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D || byte == 0x2E
      || byte == 0x2B || byte == 0x45
  }
}
