import NIOCore

/// Splits what comes over a connection into lines.
struct LineReader {
  /// The most bytes of a line, as the exporter has it.
  static let maximumLine = 64 << 10

  private let connection: ProbeConnection
  private var rest: [UInt8] = []
  private var hasEnded = false

  init(_ connection: ProbeConnection) { self.connection = connection }

  /// The next line without its end; also what remains behind the last line feed.
  ///
  /// - Returns: nil where the far end has ended.
  mutating func line() async throws(ProbeFailure) -> [UInt8]? {
    var searched = 0
    while true {
      if let end = rest[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { rest.removeFirst(end + 1) }
        return Self.trimmed(rest[..<end])
      }
      searched = rest.count
      guard searched < Self.maximumLine else { throw .lineTooLong(limit: Self.maximumLine) }
      if hasEnded {
        defer { rest = [] }
        return rest.isEmpty ? nil : Self.trimmed(rest[...])
      }
      try await readMore()
    }
  }

  /// The next bytes as they are; fewer where the far end has ended.
  mutating func bytes(_ count: Int) async throws(ProbeFailure) -> [UInt8] {
    while rest.count < count, !hasEnded { try await readMore() }
    defer { rest.removeFirst(min(count, rest.count)) }
    return Array(rest.prefix(count))
  }

  private mutating func readMore() async throws(ProbeFailure) {
    if let bytes = try await connection.next(.processing) {
      rest += bytes.readableBytesView
    } else {
      hasEnded = true
    }
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> [UInt8] {
    Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
  }
}
