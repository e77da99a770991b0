import Foundation

/// From when until when a certificate or token holds.
struct Validity: Hashable {
  var start: Date?
  var end: Date?

  /// How far clocks may differ where something is only about to begin, in seconds; API servers
  /// allow as much.
  static let leeway = 60.0

  /// What is wrong with it at a moment, in words that follow its name; nil where it holds.
  func fault(at now: Date) -> String? {
    if let end, now > end {
      let since = start.map { "valid from \($0.words); " } ?? ""
      return "expired on \(end.words) (\(since)this machine's clock says \(now.words))"
    }
    if let start, now < start - Self.leeway {
      let until = end.map { "until \($0.words); " } ?? ""
      return "is only valid from \(start.words) on (\(until)this machine's clock says \(now.words))"
    }
    return nil
  }
}
