import NIOCore
import NIOWebSocket
import Synchronization

/// The server's side of one WebSocket.
final class ForwardSession: ChannelInboundHandler {
  typealias InboundIn = WebSocketFrame
  typealias OutboundOut = WebSocketFrame

  private var steps: ArraySlice<ForwardStep>
  private let log: ForwardServer.Log
  private var isEchoing = false
  private var isDeaf = false

  init(_ steps: [ForwardStep], log: ForwardServer.Log) {
    self.steps = steps[...]
    self.log = log
    isDeaf = steps.contains { if case .deaf = $0 { true } else { false } }
  }

  func handlerAdded(context: ChannelHandlerContext) { perform(context) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var frame = unwrapInboundIn(data)
    frame.data = frame.unmaskedData
    frame.maskKey = nil
    switch frame.opcode {
    case .ping:
      guard !isDeaf else { return }
      context.writeAndFlush(
        wrapOutboundOut(WebSocketFrame(fin: true, opcode: .pong, data: frame.data)), promise: nil)
      return
    case .pong: log.state.withLock { $0.pongs.append(frame.data) }
    default:
      log.state.withLock { $0.frames.append(frame) }
      if isEchoing, frame.opcode == .binary, frame.data.readableBytes > 1 {
        context.writeAndFlush(wrapOutboundOut(frame), promise: nil)
      }
      guard case .awaitData = steps.first, frame.data.readableBytes > 1 else { return }
      steps.removeFirst()
      perform(context)
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func perform(_ context: ChannelHandlerContext) {
    while let step = steps.first {
      if case .awaitData = step { return }
      steps.removeFirst()
      switch step {
      case .ports(let ports):
        for (index, port) in ports.enumerated() {
          for channel in [index * 2, index * 2 + 1] {
            write(.binary, [UInt8(channel), UInt8(port & 255), UInt8(port >> 8)], context)
          }
        }
      case .data(let channel, let text): write(.binary, [channel] + text.utf8, context)
      case .frame(let opcode, let bytes, let fin): write(opcode, bytes, fin: fin, context)
      case .bytes(let bytes):
        let encoder = try? context.pipeline.syncOperations.context(
          handlerType: WebSocketFrameEncoder.self)
        encoder?.writeAndFlush(NIOAny(ByteBuffer(bytes: bytes)), promise: nil)
      case .stream(let channel):
        stream(on: channel, context)
      case .echo: isEchoing = true
      case .deaf, .awaitData: break
      case .close:
        write(.connectionClose, [0x03, 0xE8], context)
        context.close(promise: nil)
      case .cut: context.close(promise: nil)
      }
    }
  }

  /// Sends a part, and the next when that is gone.
  private func stream(on channel: UInt8, _ context: ChannelHandlerContext) {
    let size = 64 << 10
    let data = ByteBuffer(bytes: [channel] + [UInt8](repeating: 0x78, count: size))
    let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
    context.writeAndFlush(wrapOutboundOut(WebSocketFrame(fin: true, opcode: .binary, data: data)))
      .whenSuccess {
        let (session, context) = bound.value
        session.log.state.withLock { $0.sent += size }
        context.eventLoop.execute { bound.value.0.stream(on: channel, bound.value.1) }
      }
  }

  private func write(
    _ opcode: WebSocketOpcode, _ bytes: [UInt8], fin: Bool = true, _ context: ChannelHandlerContext
  ) {
    let frame = WebSocketFrame(fin: fin, opcode: opcode, data: ByteBuffer(bytes: bytes))
    context.writeAndFlush(wrapOutboundOut(frame), promise: nil)
  }
}
