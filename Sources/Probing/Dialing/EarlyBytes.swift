import NIOCore

/// Keeps what comes in before anybody asks for it, also the end of it.
///
/// A server may say all that it has to say and hang up before the handlers that listen are there.
/// Once the far end has ended, the connection is closed: no probe speaks to one that does not answer.
final class EarlyBytes: ChannelDuplexHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundIn = ByteBuffer

  private var held: [ByteBuffer] = []
  private var hasEnded = false
  private var wasAsked = false

  func read(context: ChannelHandlerContext) {
    guard !wasAsked else { return context.read() }
    wasAsked = true
    let pieces = held
    held = []
    for piece in pieces { context.fireChannelRead(wrapInboundOut(piece)) }
    if !pieces.isEmpty { context.fireChannelReadComplete() }
    if hasEnded { end(context) } else { context.read() }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    if wasAsked { context.fireChannelRead(data) } else { held.append(unwrapInboundIn(data)) }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if wasAsked { context.fireChannelReadComplete() }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case ChannelEvent.inputClosed = event else {
      return context.fireUserInboundEventTriggered(event)
    }
    if wasAsked { end(context) } else { hasEnded = true }
  }

  private func end(_ context: ChannelHandlerContext) {
    context.fireUserInboundEventTriggered(ChannelEvent.inputClosed)
    context.close(promise: nil)
  }
}
