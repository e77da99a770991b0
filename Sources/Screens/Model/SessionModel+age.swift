import Diagnosis
import Flowchart
import Foundation

extension SessionModel {
  /// How old what is seen is: for a live cluster since when it holds, for a recording its day.
  ///
  /// A screen that nobody touches is not drawn anew, so that an age only says what stays true: over
  /// so many minutes.
  var age: String {
    let isWalk = screens.contains { $0.kind == .walk }
    guard let shown = isWalk ? walk?.report : applications.report else { return "" }
    guard place?.source == .live else {
      return word(.recordedAt, ["time": Self.text(shown.generatedAt, isDay: true)])
    }
    let time = word(.readAt, ["time": Self.text(shown.generatedAt, isDay: false)])
    let length = lengthOfAge(since: isWalk ? walk?.readAt : applications.readAt)
    return length.map { word(.over, ["time": time, "age": $0]) } ?? time
  }

  /// The time at which a live cluster stood as it is seen.
  var timeSeen: String? {
    let isWalk = screens.contains { $0.kind == .walk }
    return (isWalk ? walk?.report : applications.report).map {
      Self.text($0.generatedAt, isDay: false)
    }
  }

  /// Whether what was read then is too old to go on with where it can be read anew.
  func isOld(_ readAt: Date?) -> Bool {
    guard let readAt, place?.source == .live else { return false }
    return now.timeIntervalSince(readAt) > 60
  }

  /// Full minutes or hours, in words; nil below one minute.
  private func lengthOfAge(since readAt: Date?) -> String? {
    guard let readAt else { return nil }
    let minutes = Int(now.timeIntervalSince(readAt) / 60)
    guard minutes > 0 else { return nil }
    return minutes < 60
      ? word(.minutesAgo, ["count": String(minutes)])
      : word(.hoursAgo, ["count": String(minutes / 60)])
  }

  private static func text(_ date: Date, isDay: Bool) -> String {
    let text = ISO8601DateFormatter.string(
      from: date, timeZone: .gmt,
      formatOptions: isDay
        ? [.withFullDate, .withDashSeparatorInDate] : [.withTime, .withColonSeparatorInTime])
    return isDay ? text : text + " UTC"
  }
}
