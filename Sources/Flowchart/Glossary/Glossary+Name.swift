extension Glossary {
  /// One name of a term, as texts may hold it; in bytes, since a page looks for hundreds of them.
  struct Name: Sendable {
    /// The place of the term among all.
    let term: Int
    /// The name in UTF-8.
    let bytes: [UInt8]
    /// See ``key(_:)``.
    let key: UInt16
    /// Whether letters beside it would make it another word; Chinese has no blanks.
    private let isWord: Bool

    /// Nil for names that are too short to be told from other words.
    init?(_ name: String, term: Int) {
      bytes = Array(name.utf8)
      guard bytes.count > 2 else { return nil }
      self.term = term
      key = Self.key(bytes[...])
      isWord = bytes.contains { $0 < 0x80 }
    }

    /// The first two bytes, the first as a small letter: for finding where a name may stand.
    static func key(_ bytes: ArraySlice<UInt8>) -> UInt16 {
      guard let first = bytes.first, let second = bytes.dropFirst().first else { return 0 }
      return UInt16(small(first)) << 8 | UInt16(second)
    }

    /// Whether a text has the name at a place, where it may be a part of another word.
    func stands(in text: [UInt8], at start: Int) -> Bool {
      guard start + bytes.count <= text.count else { return false }
      // The first letter of a sentence is a capital whatever the word.
      guard text[start] == bytes[0] || Self.small(text[start]) == bytes[0] else { return false }
      for offset in 1..<bytes.count where text[start + offset] != bytes[offset] { return false }
      return true
    }

    /// Where the name ends in a text, its plural's s included; nil where it is a part of another
    /// word, or of an id or path such as pod.pending.
    func end(in text: [UInt8], at start: Int) -> Int? {
      let end = start + bytes.count
      guard isWord else { return end }
      guard Self.isFree(text, at: start - 1, beyond: start - 2) else { return nil }
      for ending in [[], Array("s".utf8), Array("es".utf8)] {
        let last = end + ending.count
        if last <= text.count, text[end..<last].elementsEqual(ending),
          Self.isFree(text, at: last, beyond: last + 1)
        {
          return last
        }
      }
      return nil
    }

    private static func isFree(_ text: [UInt8], at place: Int, beyond: Int) -> Bool {
      if isLetter(text, at: place) { return false }
      guard text.indices.contains(place), Array("-./=".utf8).contains(text[place]) else {
        return true
      }
      return !isLetter(text, at: beyond)
    }

    private static func isLetter(_ text: [UInt8], at place: Int) -> Bool {
      guard text.indices.contains(place) else { return false }
      switch small(text[place]) {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "_"):
        return true
      default: return false
      }
    }

    private static func small(_ byte: UInt8) -> UInt8 {
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
  }
}
