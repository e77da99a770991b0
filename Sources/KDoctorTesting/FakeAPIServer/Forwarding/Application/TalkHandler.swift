import NIOCore

/// An application that speaks something other than HTTP, or nothing.
final class TalkHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let behaviour: PortBehaviour
  private let pause: TimeAmount
  private var timer: Scheduled<Void>?

  init(_ behaviour: PortBehaviour, after pause: TimeAmount = .zero) {
    self.behaviour = behaviour
    self.pause = pause
  }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { begin(context) }
  }

  func channelActive(context: ChannelHandlerContext) { begin(context) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {}

  func channelInactive(context: ChannelHandlerContext) { timer?.cancel() }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func begin(_ context: ChannelHandlerContext) {
    timer = context.eventLoop.assumeIsolated().scheduleTask(in: pause) {
      switch self.behaviour {
      case .banner(let text):
        context.writeAndFlush(self.wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
      // What is still on its way here would turn the end into a reset.
      case .hangsUp: context.close(mode: .output, promise: nil)
      default: break
      }
    }
  }
}
