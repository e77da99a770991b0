public import Foundation

/// Moments as RFC 3339 writes them: `2026-07-01T12:30:00Z`, also with fractions and offsets.
public enum InstantText {
  /// The moment; nil for anything else.
  public static func parse(_ text: String) -> Date? {
    let whole = Date.ISO8601FormatStyle()
    let styles = [whole, whole.year().month().day().time(includingFractionalSeconds: true)]
    return styles.lazy.compactMap { try? $0.parse(text) }.first
  }

  /// The moment, or the last second of a day such as `2026-12-31`, in UTC; nil for anything else.
  static func parseEnd(_ text: String) -> Date? {
    guard text.utf8.count == 10 else { return parse(text) }
    // A day that the calendar does not have is taken for one of the next month.
    let end = parse(text + "T23:59:59Z")
    return end.flatMap { $0.formatted(.iso8601).hasPrefix(text) ? $0 : nil }
  }
}
