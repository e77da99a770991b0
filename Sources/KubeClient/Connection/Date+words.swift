import Foundation

extension Date {
  /// For example `2026-01-02 03:04:05 UTC`.
  var words: String {
    let text = formatted(Date.ISO8601FormatStyle(dateTimeSeparator: .space))
    return text.hasSuffix("Z") ? text.dropLast() + " UTC" : text
  }
}
