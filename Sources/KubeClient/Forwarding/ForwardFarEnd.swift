import NIOCore

/// Carries what is written to a port on to the connection.
final class ForwardFarEnd: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  private let index: Int
  private let owner: ForwardHandler

  init(_ index: Int, of owner: ForwardHandler) {
    self.index = index
    self.owner = owner
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    owner.send(unwrapInboundIn(data), from: index)
  }

  func channelReadComplete(context: ChannelHandlerContext) { owner.sent() }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    owner.pull()
    context.fireChannelWritabilityChanged()
  }

  func channelInactive(context: ChannelHandlerContext) { owner.abandon(index) }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}
