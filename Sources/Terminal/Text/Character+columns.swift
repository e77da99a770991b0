extension Character {
  /// The number of terminal columns this character takes: 0, 1 or 2.
  ///
  /// East Asian wide and fullwidth characters take two, ambiguous ones such as box lines one.
  /// Combining marks and control characters take none.
  public var columns: Int {
    if utf8.count == 1, let byte = utf8.first { return 0x20..<0x7F ~= byte ? 1 : 0 }
    var result = 0
    for scalar in unicodeScalars {
      // The variation selector asks for the emoji form, which is drawn wide.
      if scalar.value == 0xFE0F, result == 1 { return 2 }
      result = max(result, scalar.columns)
    }
    // A flag is two regional indicators of one column each.
    if result == 1, let first = unicodeScalars.first, 0x1F1E6...0x1F1FF ~= first.value,
      unicodeScalars.count > 1
    {
      return 2
    }
    return result
  }
}

extension Unicode.Scalar {
  /// The number of terminal columns of the scalar alone: 0, 1 or 2.
  var columns: Int {
    switch value {
    case 0x20..<0x7F: 1
    case 0..<0xA0: 0
    case _ where Self.contains(value, in: WidthTable.wide): 2
    case _ where Self.contains(value, in: WidthTable.zero): 0
    default: 1
    }
  }

  /// Whether a value lies in one of the ranges, which are pairs of bounds in ascending order.
  private static func contains(_ value: UInt32, in bounds: [UInt32]) -> Bool {
    var low = 0
    var high = bounds.count / 2
    while low < high {
      let middle = (low + high) / 2
      if value < bounds[2 * middle] {
        high = middle
      } else if value > bounds[2 * middle + 1] {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
