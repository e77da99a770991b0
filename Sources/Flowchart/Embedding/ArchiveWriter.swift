/// Puts an archive together: one text after the other, each with a separator at its end.
struct ArchiveWriter {
  /// The unit separator of ASCII, which no text of a chart holds.
  static let separator: UInt8 = 0x1F

  private(set) var text = ""

  mutating func add(_ text: String) {
    self.text += text
    self.text.unicodeScalars.append(Unicode.Scalar(Self.separator))
  }
}
