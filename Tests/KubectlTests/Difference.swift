/// Why what is rendered differs from what kubectl printed, and how far.
enum Difference {
  /// kubectl's sort leaves the order of more than twelve lines with equal times to chance: the same
  /// lines in another order.
  case orderOfEqualTimes
  /// The log was recorded before the call: its end is missing.
  case recordedBefore
  /// The recording keeps a log's last 200 lines: its beginning is missing.
  case lastLinesOnly
  /// An empty log leaves no file in a recording, so nothing is known of it.
  case emptyLogNotRecorded

  /// Every sample that is not rendered byte for byte.
  static let known: [String: Difference] = [
    "crash-app/get-events.txt": .orderOfEqualTimes,
    "crash-liveness/get-events.txt": .orderOfEqualTimes,
    "crash-oom/get-events.txt": .orderOfEqualTimes,
    "image-private/get-events.txt": .orderOfEqualTimes,
    "image-tag/get-events.txt": .orderOfEqualTimes,
    "init-crash/get-events.txt": .orderOfEqualTimes,
    "not-ready-probe-path/get-events.txt": .orderOfEqualTimes,
    "pending-quota/get-events.txt": .orderOfEqualTimes,
    "rollout-stuck/get-events.txt": .orderOfEqualTimes,
    "two-faults/get-events.txt": .orderOfEqualTimes,
    "healthy/logs.txt": .recordedBefore,
    "not-ready-probe-path/logs.txt": .lastLinesOnly,
    "crash-oom/logs.txt": .emptyLogNotRecorded,
    "crash-oom/logs-previous.txt": .emptyLogNotRecorded,
  ]

  /// Whether the difference is this one and nothing else.
  func explains(_ rendered: String?, _ printed: String) -> Bool {
    guard let rendered else {
      if case .emptyLogNotRecorded = self { return printed.isEmpty }
      return false
    }
    guard rendered != printed else { return false }
    switch self {
    case .orderOfEqualTimes: return Self.lines(rendered).sorted() == Self.lines(printed).sorted()
    case .recordedBefore: return printed.hasPrefix(rendered)
    case .lastLinesOnly: return printed.hasSuffix(rendered) && Self.lines(rendered).count == 200
    case .emptyLogNotRecorded: return false
    }
  }

  private static func lines(_ text: String) -> [Substring] { text.split(separator: "\n") }
}
