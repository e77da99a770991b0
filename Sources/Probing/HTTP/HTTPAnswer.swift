import NIOCore
import NIOHTTP1

/// A response, as much of it as came.
struct HTTPAnswer: Sendable {
  var head: HTTPResponseHead
  /// When its first byte was there.
  var began: NIODeadline
  /// When its last byte was there, or no more was wanted.
  var ended: NIODeadline
  /// How many bytes came, packed as they may be.
  var received = 0
  /// How many bytes there were when unpacked.
  var unpacked = 0
  /// The unpacked bytes, where they were to be kept.
  var body: [UInt8] = []
  /// Why the body ended early; nil for a whole one.
  var bodyFailure: ProbeFailure?
  /// Whether a body began at all.
  var hasBody = false

  /// As the exporter names versions.
  var version: String { "HTTP/\(head.version.major).\(head.version.minor)" }

  /// The length that the response declares; -1 where it declares none.
  func contentLength(to method: String) -> Int {
    let declared = head.headers.first(name: "content-length").flatMap { Int($0) }
    let status = head.status.code
    if head.version.major == 1 {
      if method != "HEAD", (100..<200).contains(status) || status == 204 || status == 304 {
        return 0
      }
      let isChunked = head.headers[canonicalForm: "transfer-encoding"].contains {
        $0.lowercased() == "chunked"
      }
      return isChunked ? -1 : declared ?? -1
    }
    return declared ?? (hasBody || method == "HEAD" ? -1 : 0)
  }
}
