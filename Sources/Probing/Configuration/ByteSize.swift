/// Amounts of bytes as the exporter reads them: `10MB`, where a kilobyte has 1024 bytes.
enum ByteSize {
  /// The bytes; nil for anything else. More than fits is all there can be.
  static func parse(_ text: String) -> Int? {
    let digits = text.prefix { ("0"..."9").contains($0) || $0 == "." }
    guard let number = Double(digits) else { return nil }
    let unit = text[digits.endIndex...].replacing("i", with: "")
    let powers = ["B": 0, "KB": 1, "MB": 2, "GB": 3, "TB": 4, "PB": 5, "EB": 6]
    guard let power = powers[String(unit)] else { return nil }
    let bytes = (0..<power).reduce(number) { product, _ in product * 1024 }
    return Int(exactly: bytes.rounded(.down)) ?? Int.max
  }
}
