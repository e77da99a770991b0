import Foundation

/// Moments as RFC 3339 writes them: `2026-07-01T12:30:00Z`, also with fractions and offsets.
enum InstantText {
  /// The moment; nil for anything else.
  static func parse(_ text: String) -> Date? {
    let whole = Date.ISO8601FormatStyle()
    let styles = [whole, whole.year().month().day().time(includingFractionalSeconds: true)]
    return styles.lazy.compactMap { try? $0.parse(text) }.first
  }
}
