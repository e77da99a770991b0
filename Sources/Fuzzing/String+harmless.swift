extension String {
  /// Makes sure that a text for people holds nothing that a terminal would obey.
  ///
  /// - Throws: ``FuzzFailure`` that names the first such character.
  public func checkHarmless(lineBreaks: Bool = false) throws {
    for scalar in unicodeScalars {
      let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      guard isControl, !(lineBreaks && scalar == "\n") else { continue }
      throw FuzzFailure("U+\(String(scalar.value, radix: 16)) in: \(debugDescription.prefix(300))")
    }
  }

  /// Makes sure that a message is one line; what shows it makes its control characters visible.
  ///
  /// - Throws: ``FuzzFailure`` with the message.
  func checkOneLine() throws {
    if isEmpty || contains(where: \.isNewline) {
      throw FuzzFailure("not one line: \(debugDescription.prefix(300))")
    }
  }
}
