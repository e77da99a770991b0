extension String {
  /// The text as lines of at most a number of columns.
  ///
  /// Lines break at spaces, and beside a wide character wherever Chinese punctuation allows it. A
  /// word or path longer than a whole line is broken hard. Line breaks in the text are kept.
  ///
  /// - Parameter limit: The most columns a line may take; at least two are used.
  /// - Returns: At least one line, none with trailing spaces.
  public func wrapped(toColumns limit: Int) -> [String] {
    split(omittingEmptySubsequences: false) { $0.isNewline }
      .flatMap { LineWrapper.lines(of: $0, limit: Swift.max(2, limit)) }
  }

  /// The text as few lines as ``wrapped(toColumns:)`` makes, of about the same length: for labels.
  public func balanced(toColumns limit: Int) -> [String] {
    let widest = wrapped(toColumns: limit)
    let longest = LineWrapper.longestPiece(of: self)
    // No narrower limit may break what the wider one leaves whole.
    let narrowest = Swift.max(2, longest, columns / widest.count)
    guard widest.count > 1, narrowest < limit else { return widest }
    for narrower in narrowest..<limit {
      let lines = wrapped(toColumns: narrower)
      if lines.count == widest.count { return lines }
    }
    return widest
  }
}

/// Breaks one paragraph into lines.
private enum LineWrapper {
  /// Characters that may not begin a line.
  private static let closing: Set<Character> = Set("，。、；：）」』！？】》〉”’…—％,.;:)]}!?%")
  /// Characters that may not end a line.
  private static let opening: Set<Character> = Set("（「『【《〈“‘([{")

  static func lines(of paragraph: Substring, limit: Int) -> [String] {
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
      let width = String(piece).trimmingLastSpaces.columns
      if used > 0, used + width > limit, line.contains(where: { $0 != " " }) { endLine() }
      // Only a piece that no line can hold is broken where nothing allows it.
      // What is left is counted down, because measuring it for every line would take for ever on a
      // name of megabytes.
      var left = width
      while used + left > limit {
        let head = rest.prefix(fitting: limit - used)
        guard !head.isEmpty || used > 0 else { break }
        line += head
        left -= String(head).columns
        rest = rest[head.endIndex...]
        endLine()
      }
      line += rest
      used += String(rest).columns
    }
    if !line.isEmpty || lines.isEmpty { endLine() }
    return lines
  }

  /// The columns of the longest part that stays together.
  static func longestPiece(of text: String) -> Int {
    pieces(of: text[...]).map { String($0).trimmingLastSpaces.columns }.max() ?? 0
  }

  /// The parts that stay together, each with the spaces behind it.
  private static func pieces(of text: Substring) -> [Substring] {
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

  private static func mayBreak(between left: Character, and right: Character) -> Bool {
    if right == " " { return false }
    if left == " " { return true }
    guard left.columns == 2 || right.columns == 2 else { return false }
    return !closing.contains(right) && !opening.contains(left)
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
