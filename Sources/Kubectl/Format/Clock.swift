import Foundation
import KubeClient

/// The moment from which ages are counted, and how kubectl writes times.
struct Clock {
  var now: Date

  /// The time since a field's moment; `<unknown>` where there is none.
  func age(_ time: JSONTree) -> String { time.time.map(age) ?? "<unknown>" }

  /// The time since a moment.
  func age(_ time: Date) -> String {
    HumanDuration.text(seconds: now.timeIntervalSince(time))
  }

  /// A moment as `kubectl describe` prints it, for example `Sun, 22 Nov 2026 20:03:36 +0000`; Go's
  /// first year where there is none.
  static func long(_ time: JSONTree) -> String {
    guard let date = time.time else { return "Mon, 01 Jan 0001 00:00:00 +0000" }
    return date.formatted(longFormat) + " +0000"
  }

  /// A moment as Go prints it by itself, for example `2026-11-22 20:03:36 +0000 UTC`.
  static func plain(_ time: JSONTree) -> String {
    guard let date = time.time else { return "<nil>" }
    return date.formatted(plainFormat) + " +0000 UTC"
  }

  private static let longFormat = format(
    "\(weekday: .abbreviated), \(day: .twoDigits) \(month: .abbreviated) \(year: .padded(4)) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits)"
  )
  private static let plainFormat = format(
    "\(year: .padded(4))-\(month: .twoDigits)-\(day: .twoDigits) \(hour: .twoDigits(clock: .twentyFourHour, hourCycle: .zeroBased)):\(minute: .twoDigits):\(second: .twoDigits)"
  )

  private static func format(_ text: Date.FormatString) -> Date.VerbatimFormatStyle {
    Date.VerbatimFormatStyle(
      format: text, locale: Locale(identifier: "en_US_POSIX"), timeZone: .gmt,
      calendar: Calendar(identifier: .gregorian))
  }
}
