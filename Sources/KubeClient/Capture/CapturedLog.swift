/// The end of a log, without its secrets.
struct CapturedLog: Sendable {
  var text: String
  var counts: RedactionCounts

  init(_ log: String) {
    // First clean, then cut: half a key would not be known for one.
    let redacted = RedactedText(log)
    counts = redacted.counts
    text = Self.end(of: redacted.text)
  }

  /// The last whole lines, within the limits of the plan.
  private static func end(of text: String) -> String {
    var kept = text.utf8[...]
    if kept.count > SnapshotPlan.logBytes {
      kept = kept.suffix(SnapshotPlan.logBytes)
      if let newline = kept.firstIndex(of: 0x0A) { kept = kept[kept.index(after: newline)...] }
    }
    var lines = 0
    var i = kept.endIndex
    while i > kept.startIndex {
      let before = kept.index(before: i)
      if kept[before] == 0x0A, i != kept.endIndex {
        lines += 1
        if lines == SnapshotPlan.logLines { break }
      }
      i = before
    }
    return String(decoding: kept[i...], as: UTF8.self)
  }
}
