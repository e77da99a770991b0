import Foundation

/// What the head of an HTTP answer says that matters to a reader.
struct AnswerHead: Sendable, Hashable {
  var status: Int
  /// In lower case, with its parameters.
  var contentType = ""
  /// The server's clock.
  var date: Date?
  var retryAfter: Duration?
  /// Where a redirect leads.
  var location: String?
  /// Whether it carries a header that API servers send and others do not.
  var isMarked = false

  var isJSON: Bool {
    contentType.hasPrefix("application/json")
      || contentType.split(separator: ";")[0...].first?
        .trimmingCharacters(in: .whitespaces).hasSuffix("+json") ?? false
  }

  /// Reads `Sun, 22 Nov 2026 19:08:25 GMT`, the one form that servers write.
  static func date(_ text: String) -> Date? {
    let parts = text.split(separator: " ")
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    guard parts.count == 6, parts[5] == "GMT", parts[1].utf8.count == 2,
      let month = months.firstIndex(of: String(parts[2])).map({ $0 + 1 })
    else { return nil }
    let written = "\(parts[3])-\(month < 10 ? "0" : "")\(month)-\(parts[1])T\(parts[4])Z"
    let seconds = Array(written.utf8).withUnsafeBytes { JSONTime.seconds($0) }
    return seconds.map(Date.init(timeIntervalSince1970:))
  }

  /// Reads the seconds of a `Retry-After`; API servers never send a date there.
  static func retryAfter(_ text: String) -> Duration? {
    guard let seconds = Int(text.trimmingCharacters(in: .whitespaces)), seconds >= 0 else {
      return nil
    }
    return .seconds(min(seconds, 86_400))
  }
}
