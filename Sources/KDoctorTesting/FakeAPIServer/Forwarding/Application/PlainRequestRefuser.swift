import NIOCore

/// Tells those who speak plain HTTP to a TLS port so, as Go's servers do.
final class PlainRequestRefuser: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private static let handshake: UInt8 = 22
  private static let answer =
    "HTTP/1.0 400 Bad Request\r\n\r\nClient sent an HTTP request to an HTTPS server.\n"

  private var isDecided = false

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let first = unwrapInboundIn(data).readableBytesView.first
    if isDecided || first == nil || first == Self.handshake {
      isDecided = isDecided || first != nil
      context.fireChannelRead(data)
      return
    }
    isDecided = true
    context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: Self.answer)), promise: nil)
    context.close(promise: nil)
  }
}
