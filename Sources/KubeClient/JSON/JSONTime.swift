/// Reads the times of the Kubernetes API, which are RFC 3339.
enum JSONTime {
  /// The fields that tell when something happened. Expiry times and deletion deadlines lie ahead,
  /// so they are not among them.
  static let clockKeys: [StaticString] = [
    "lastTransitionTime", "creationTimestamp", "lastUpdateTime", "startedAt", "finishedAt",
    "lastTimestamp", "firstTimestamp", "lastProbeTime", "lastHeartbeatTime", "startTime",
    "completionTime", "eventTime", "lastObservedTime", "lastScheduleTime", "lastSuccessfulTime",
  ]
  /// Maps whose keys and values people choose.
  static let freeText: [StaticString] = [
    "annotations", "labels", "data", "stringData", "matchLabels", "nodeSelector", "selector",
  ]

  /// Seconds since 1970; nil for anything that is not a full date with time and zone.
  static func seconds(_ text: UnsafeRawBufferPointer) -> Double? {
    guard text.count >= 20 else { return nil }
    func number(_ start: Int, _ count: Int) -> Int? {
      var value = 0
      for i in start..<(start + count) {
        guard i < text.count else { return nil }
        let digit = text[i] &- UInt8(ascii: "0")
        guard digit < 10 else { return nil }
        value = value * 10 + Int(digit)
      }
      return value
    }
    guard let year = number(0, 4), text[4] == UInt8(ascii: "-"),
      let month = number(5, 2), text[7] == UInt8(ascii: "-"), let day = number(8, 2),
      text[10] | 0x20 == UInt8(ascii: "t"), let hour = number(11, 2), text[13] == UInt8(ascii: ":"),
      let minute = number(14, 2), text[16] == UInt8(ascii: ":"), let second = number(17, 2),
      (1...12).contains(month), (1...31).contains(day), hour < 24, minute < 60, second <= 60
    else { return nil }
    var i = 19
    var fraction = 0.0
    if text[i] == UInt8(ascii: ".") {
      i += 1
      var scale = 0.1
      let first = i
      while i < text.count, text[i] &- UInt8(ascii: "0") < 10 {
        fraction += Double(text[i] - UInt8(ascii: "0")) * scale
        scale /= 10
        i += 1
      }
      guard i > first else { return nil }
    }
    guard i < text.count else { return nil }
    var zone = 0
    switch text[i] {
    case UInt8(ascii: "Z"), UInt8(ascii: "z"):
      guard i + 1 == text.count else { return nil }
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      guard i + 6 == text.count, text[i + 3] == UInt8(ascii: ":"), let hours = number(i + 1, 2),
        let minutes = number(i + 4, 2), hours < 24, minutes < 60
      else { return nil }
      zone = (hours * 60 + minutes) * (text[i] == UInt8(ascii: "-") ? -60 : 60)
    default: return nil
    }
    let whole = days(year, month, day) * 86400 + hour * 3600 + minute * 60 + second - zone
    return Double(whole) + fraction
  }

  /// Days since 1970-01-01 in the Gregorian calendar, by Howard Hinnant's formula.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
