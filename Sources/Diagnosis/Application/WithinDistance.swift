/// Whether two texts are at most `limit` single letters apart, as ``editDistance(_:_:)`` counts them.
///
/// Made for asking it of every two names of a large input: it stops where the answer is clear, which
/// for names that differ at all is nearly always after a few letters.
func isWithin(_ limit: Int, _ left: String, _ right: String) -> Bool {
  // A letter has at most four bytes.
  guard abs(left.utf8.count - right.utf8.count) <= limit * 4 else { return false }
  // A letter that is replaced is one less on the one side and one more on the other.
  if let one = letters(of: left), let other = letters(of: right),
    (one ^ other).nonzeroBitCount > limit * 2
  {
    return false
  }
  let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
  guard abs(left.count - right.count) <= limit else { return false }
  let width = right.count + 1
  let far = limit + 1
  // The last three rows of the table behind one another; beyond `limit` places from the diagonal all
  // is too far.
  var rows = Array(repeating: far, count: 3 * width)
  for column in 0...min(limit, right.count) { rows[column] = column }
  for row in 0..<left.count {
    let (before, last, current) = (
      (row + 2) % 3 * width, row % 3 * width, (row + 1) % 3 * width
    )
    let first = max(0, row - limit)
    let end = min(right.count, row + limit + 1)
    rows[current + first] = first == 0 ? min(row + 1, far) : far
    var best = rows[current + first]
    for column in first..<end {
      let cost = left[row] == right[column] ? 0 : 1
      var value = min(
        rows[last + column] + cost, rows[current + column] + 1, rows[last + column + 1] + 1, far)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        value = min(value, rows[before + column - 1] + 1)
      }
      rows[current + column + 1] = value
      best = min(best, value)
    }
    if end < right.count { rows[current + end + 1] = far }
    // A swap may still reach back over one row.
    if best >= far, rows[last + first..<last + end + 1].allSatisfy({ $0 >= far }) { return false }
  }
  return rows[left.count % 3 * width + right.count] <= limit
}

/// A bit for each letter that stands in an ASCII text, several letters to some bits; nil for other texts.
private func letters(of text: String) -> UInt64? {
  var bits: UInt64 = 0
  for byte in text.utf8 {
    guard byte < 0x80 else { return nil }
    // Small letters have bits of their own, and so do digits.
    bits |= 1 << UInt64(byte & 0x1F | (byte < 0x60 ? 0x20 : 0))
  }
  return bits
}
