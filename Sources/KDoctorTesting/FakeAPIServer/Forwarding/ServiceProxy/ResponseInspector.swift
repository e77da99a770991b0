import Glibc
import NIOCore

/// Lets an application's answer through when it looks like HTTP, and says in Go's words what is
/// wrong with it otherwise.
final class ResponseInspector: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  /// As much as Go's HTTP client takes of headers, in bytes.
  private static let headerLimit = 10 << 20

  private var head = ByteBuffer()
  private var isThrough = false

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if isThrough { return context.fireChannelRead(data) }
    var piece = unwrapInboundIn(data)
    // Where the end of the headers may begin that this piece completes.
    let start = max(0, head.readableBytes - 3)
    head.writeBuffer(&piece)
    if let problem = StatusLine.problem(head) { return fail(Self.broken(problem), context) }
    if head.readableBytes > Self.headerLimit {
      let text = "net/http: server response headers exceeded \(Self.headerLimit) bytes; aborted"
      return fail(Self.broken(text), context)
    }
    guard hasEnd(from: start) else { return }
    isThrough = true
    context.fireChannelRead(wrapInboundOut(head))
    head = ByteBuffer()
  }

  func channelInactive(context: ChannelHandlerContext) {
    if !isThrough {
      let problem = StatusLine.problem(head, isEnd: true) ?? "unexpected EOF"
      fail(head.readableBytes == 0 ? "EOF" : Self.broken(problem), context)
    }
    context.fireChannelInactive()
  }

  /// Whether the headers end behind so many bytes.
  private func hasEnd(from start: Int) -> Bool {
    head.withUnsafeReadableBytes { bytes in
      guard let base = bytes.baseAddress else { return false }
      var position = start
      while bytes.count - position >= 4 {
        guard let found = memchr(base + position, 13, bytes.count - position - 3) else { break }
        if memcmp(found, "\r\n\r\n", 4) == 0 { return true }
        position = UnsafeRawPointer(found) - base + 1
      }
      return false
    }
  }

  private func fail(_ text: String, _ context: ChannelHandlerContext) {
    isThrough = true
    context.fireErrorCaught(ProxyFailure(text: text))
  }

  private static func broken(_ text: String) -> String {
    "net/http: HTTP/1.x transport connection broken: \(text)"
  }
}
