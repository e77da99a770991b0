import Terminal

extension String {
  /// The end of the text as it is shown, as far as it fits: what was typed last is what counts.
  func ending(fitting limit: Int) -> String {
    var room = limit
    // A pasted text may be long; only its end is looked at.
    let end = String(suffix(max(0, limit))).visible.reversed().prefix { character in
      room -= character.columns
      return room >= 0
    }
    return String(end.reversed())
  }
}
