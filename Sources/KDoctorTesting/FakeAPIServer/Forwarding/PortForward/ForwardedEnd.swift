import NIOCore

/// The server's end of a connection into a Pod.
final class ForwardedEnd: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let onData: (ByteBuffer) -> Void
  private let onPause: () -> Void
  private let onEnd: () -> Void

  /// - Parameters:
  ///   - onPause: called when all that was there has been handed over.
  init(
    onData: @escaping (ByteBuffer) -> Void, onPause: @escaping () -> Void,
    onEnd: @escaping () -> Void
  ) {
    self.onData = onData
    self.onPause = onPause
    self.onEnd = onEnd
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) { onData(unwrapInboundIn(data)) }

  func channelReadComplete(context: ChannelHandlerContext) { onPause() }

  func channelInactive(context: ChannelHandlerContext) { onEnd() }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}
