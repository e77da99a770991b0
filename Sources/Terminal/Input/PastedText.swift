/// A text that is being pasted, until its end marker comes.
struct PastedText {
  private var bytes: [UInt8] = []

  /// The most bytes that are kept; the rest of a longer text is dropped.
  static let limit = 1 << 20

  private static let end = Array("\u{1B}[201~".utf8)

  /// Takes bytes from the front.
  ///
  /// - Parameter rest: What was read; what follows the end marker stays, and so does what may be
  ///   the start of it.
  /// - Returns: The whole text when its end was reached, else nil.
  mutating func take(_ rest: inout ArraySlice<UInt8>) -> String? {
    while let first = rest.first {
      if first == Self.end.first {
        if rest.starts(with: Self.end) {
          rest = rest.dropFirst(Self.end.count)
          return text
        }
        if rest.count < Self.end.count, Self.end.starts(with: rest) { return nil }
      }
      if bytes.count < Self.limit { bytes.append(first) }
      rest = rest.dropFirst()
    }
    return nil
  }

  private var text: String {
    // Terminals send a carriage return for a line break.
    let lines = String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "\r\n" || $0 == "\r" || $0 == "\n" }
    )
    return lines.joined(separator: "\n")
  }
}
