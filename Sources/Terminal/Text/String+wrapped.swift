extension String {
  /// The text as lines of at most a number of columns.
  ///
  /// Lines break at spaces, and beside a wide character wherever Chinese punctuation allows it. A
  /// word or path longer than a whole line is broken hard. Line breaks in the text are kept.
  ///
  /// - Parameter limit: The most columns a line may take; at least two are used.
  /// - Returns: At least one line, none with trailing spaces.
  public func wrapped(toColumns limit: Int) -> [String] {
    wrapped(to: Swift.max(2, limit), measure: { $0.columns })
  }

  /// The same for text that is not set in columns: every character has its width by a measure.
  public func wrapped(to limit: Int, measure: @escaping (Character) -> Int) -> [String] {
    let wrapper = LineWrapper(limit: limit, measure: measure)
    return split(omittingEmptySubsequences: false) { $0.isNewline }
      .flatMap { wrapper.lines(of: $0) }
  }

  /// The text as few lines as ``wrapped(toColumns:)`` makes, of about the same length: for labels.
  public func balanced(toColumns limit: Int) -> [String] {
    balanced(to: Swift.max(2, limit), measure: { $0.columns })
  }

  /// The same for text that is not set in columns.
  ///
  /// - Parameter step: How much more every try allows.
  public func balanced(
    to limit: Int, step: Int = 1, measure: @escaping (Character) -> Int
  ) -> [String] {
    let widest = wrapped(to: limit, measure: measure)
    guard widest.count > 1 else { return widest }
    let longest = LineWrapper(limit: limit, measure: measure).longestPiece(of: self)
    // No narrower limit may break what the wider one leaves whole.
    let whole = reduce(0) { $0 + measure($1) }
    let narrowest = Swift.max(2, longest, whole / widest.count)
    for narrower in stride(from: narrowest, to: limit, by: step) {
      let lines = wrapped(to: narrower, measure: measure)
      if lines.count == widest.count { return lines }
    }
    return widest
  }
}

/// Breaks one paragraph into lines.
private struct LineWrapper {
  /// The most that a line may take.
  let limit: Int
  let measure: (Character) -> Int

  /// Characters that may not begin a line.
  private static let closing: Set<Character> = Set("，。、；：）」』！？】》〉”’…—％,.;:)]}!?%")
  /// Characters that may not end a line.
  private static let opening: Set<Character> = Set("（「『【《〈“‘([{")

  func lines(of paragraph: Substring) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    func endLine() {
      while line.last == " " { line.removeLast() }
      lines.append(line)
      line = ""
      used = 0
    }
    for piece in pieces(of: paragraph) {
      var rest = piece
      let whole = width(of: String(piece).trimmingLastSpaces)
      if used > 0, used + whole > limit, line.contains(where: { $0 != " " }) { endLine() }
      // Only a piece that no line can hold is broken where nothing allows it.
      // What is left is counted down, because measuring it for every line would take for ever on a
      // name of megabytes.
      var left = whole
      while used + left > limit {
        let head = prefix(of: rest, fitting: limit - used)
        guard !head.isEmpty || used > 0 else { break }
        line += head
        left -= width(of: String(head))
        rest = rest[head.endIndex...]
        endLine()
      }
      line += rest
      used += width(of: String(rest))
    }
    if !line.isEmpty || lines.isEmpty { endLine() }
    return lines
  }

  /// The width of the longest part that stays together.
  func longestPiece(of text: String) -> Int {
    pieces(of: text[...]).map { width(of: String($0).trimmingLastSpaces) }.max() ?? 0
  }

  private func width(of text: String) -> Int { text.reduce(0) { $0 + measure($1) } }

  /// As much of the beginning as fits.
  private func prefix(of text: Substring, fitting limit: Int) -> Substring {
    var used = 0
    return text.prefix { character in
      used += measure(character)
      return used <= limit
    }
  }

  /// The parts that stay together, each with the spaces behind it.
  private func pieces(of text: Substring) -> [Substring] {
    var result: [Substring] = []
    var start = text.startIndex
    var previous: Character?
    for index in text.indices {
      let next = text[index]
      if let previous, mayBreak(between: previous, and: next) {
        result.append(text[start..<index])
        start = index
      }
      previous = next
    }
    if start < text.endIndex { result.append(text[start...]) }
    return result
  }

  private func mayBreak(between left: Character, and right: Character) -> Bool {
    if right == " " { return false }
    if left == " " { return true }
    guard left.columns == 2 || right.columns == 2 else { return false }
    return !Self.closing.contains(right) && !Self.opening.contains(left)
  }
}

extension String {
  /// The text without the spaces at its end.
  fileprivate var trimmingLastSpaces: String {
    var result = self
    while result.last == " " { result.removeLast() }
    return result
  }
}
