extension String {
  /// The number of terminal columns the text takes on one line; line breaks count nothing.
  public var columns: Int {
    if utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return utf8.count }
    return reduce(0) { $0 + $1.columns }
  }

  /// The text cut to fit a number of columns.
  ///
  /// - Parameters:
  ///   - limit: The most columns the result may take.
  ///   - ellipsis: What stands at the end of a text that was cut; left out where it does not fit.
  /// - Returns: A text of at most that many columns.
  public func truncated(toColumns limit: Int, ellipsis: String = "…") -> String {
    guard columns > limit else { return self }
    let mark = ellipsis.columns <= limit ? ellipsis : ""
    return String(prefix(fitting: limit - mark.columns)) + mark
  }

  /// The text with spaces after it up to a number of columns; longer texts stay as they are.
  public func padded(toColumns width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - columns))
  }
}

extension StringProtocol {
  /// As many characters from the start as fit into a number of columns.
  func prefix(fitting limit: Int) -> SubSequence {
    var used = 0
    var end = startIndex
    while end < endIndex {
      used += self[end].columns
      if used > limit { break }
      end = index(after: end)
    }
    return self[..<end]
  }
}
