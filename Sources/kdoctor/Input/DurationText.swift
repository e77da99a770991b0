import Reporting

/// Durations as people write them: `500ms`, `30s`, `2m`, `1h30m`.
enum DurationText {
  /// The duration; nil for anything else, for nothing, and for more than a year.
  static func parse(_ text: String) -> Duration? {
    var seconds = 0.0
    var rest = text[...]
    guard !rest.isEmpty else { return nil }
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      guard digits.count <= 12, let number = Double(digits) else { return nil }
      rest = rest[digits.endIndex...]
      let unit = rest.prefix { $0.isLetter }
      rest = rest[unit.endIndex...]
      switch unit {
      case "ms": seconds += number / 1000
      case "s": seconds += number
      case "m": seconds += number * 60
      case "h": seconds += number * 3600
      default: return nil
      }
    }
    guard seconds > 0, seconds <= 366 * 86400 else { return nil }
    return .seconds(seconds)
  }
}
