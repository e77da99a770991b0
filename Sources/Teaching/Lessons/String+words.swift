extension String {
  /// Without white space at its ends.
  var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) } ?? ""
  }

  /// Where a text stands as a word of its own: `app=shop` is not found in `app=shopp`, nor `1.25` in
  /// `1.25.3`.
  func wholeWords(_ text: String) -> [Range<Index>] {
    ranges(of: text).filter { range in
      let rest = self[range.upperBound...]
      let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : " "
      let goesOn = rest.first == "." && (rest.dropFirst().first?.isWordly ?? false)
      return !before.isWordly && !(rest.first?.isWordly ?? false) && !goesOn
    }
  }
}

extension Character {
  fileprivate var isWordly: Bool { isLetter || isNumber || self == "-" || self == "_" }
}
