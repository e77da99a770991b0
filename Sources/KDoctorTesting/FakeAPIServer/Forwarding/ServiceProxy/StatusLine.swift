import NIOCore

/// The first line of an HTTP answer, judged as Go's HTTP client judges it.
enum StatusLine {
  /// What is wrong with the line that some bytes begin with; nil while it is not complete, and
  /// where nothing is.
  ///
  /// - Parameter isEnd: whether no more bytes come, which ends a line as well.
  static func problem(_ bytes: ByteBuffer, isEnd: Bool = false) -> String? {
    let view = bytes.readableBytesView
    let end = view.firstIndex(of: UInt8(ascii: "\n"))
    guard end != nil || isEnd else { return nil }
    var line = Array(view[..<(end ?? view.endIndex)])
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    let space = UInt8(ascii: " ")
    guard let gap = line.firstIndex(of: space) else {
      return "malformed HTTP response \(GoText.quoted(line))"
    }
    let code = Array(line[gap...].drop { $0 == space }.prefix { $0 != space })
    guard code.count == 3, Int(String(decoding: code, as: UTF8.self)) != nil else {
      return "malformed HTTP status code \(GoText.quoted(code))"
    }
    let version = String(decoding: line[..<gap], as: UTF8.self)
    guard version.wholeMatch(of: /HTTP\/[0-9]\.[0-9]/) != nil else {
      return "malformed HTTP version \(GoText.quoted(version))"
    }
    return nil
  }
}
