import NIOCore
import NIOHTTP1

/// An application that speaks HTTP/2: one request of it.
final class HTTP2ApplicationHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let note: (Visit.Request) -> Void

  /// - Parameter note: remembers a request.
  init(note: @escaping (Visit.Request) -> Void) { self.note = note }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head): note(Visit.Request(head))
    case .body: break
    case .end:
      let body = ByteBuffer(string: "ok\n")
      let head = HTTPResponseHead(
        version: .http2, status: .ok, headers: ["Content-Length": String(body.readableBytes)])
      context.write(wrapOutboundOut(.head(head)), promise: nil)
      context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
  }
}
