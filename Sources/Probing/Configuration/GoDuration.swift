/// Durations as Go writes them: `1h15m30.5s`.
enum GoDuration {
  private static let units: [String: Double] = [
    "ns": 1e-9, "us": 1e-6, "µs": 1e-6, "μs": 1e-6, "ms": 1e-3, "s": 1, "m": 60, "h": 3600,
  ]

  /// The duration; nil for anything else.
  static func parse(_ text: String) -> Duration? {
    if text == "0" { return .zero }
    let isNegative = text.hasPrefix("-")
    var rest = text.dropFirst(isNegative || text.hasPrefix("+") ? 1 : 0)
    var seconds = 0.0
    guard !rest.isEmpty else { return nil }
    while !rest.isEmpty {
      let digits = rest.prefix { ("0"..."9").contains($0) || $0 == "." }
      rest = rest[digits.endIndex...]
      let unit = rest.prefix { !("0"..."9").contains($0) && $0 != "." }
      rest = rest[unit.endIndex...]
      guard let number = Double(digits), let length = units[String(unit)] else { return nil }
      seconds += number * length
    }
    // Go counts nanoseconds in 64 bits.
    guard seconds < 9.2e9 else { return nil }
    return .seconds(isNegative ? -seconds : seconds)
  }
}
