import NIOCore
import NIOHTTP1
import NIOWebSocket

/// Turns an HTTP connection into a WebSocket and begins a port-forward on it.
final class ForwardStart: AnswerWriter {
  /// As Go's WebSocket servers allow.
  private static let largestFrame = 32 << 20

  private let plan: ForwardPlan
  private let manner: Delivery.Manner
  private let number: Int
  private let core: ServerCore
  private let context: ChannelHandlerContext

  init(
    _ plan: ForwardPlan, manner: Delivery.Manner, number: Int, core: ServerCore,
    context: ChannelHandlerContext
  ) {
    self.plan = plan
    self.manner = manner
    self.number = number
    self.core = core
    self.context = context
  }

  func start() {
    let channel = context.channel
    let operations = channel.pipeline.syncOperations
    core.finish(number, status: 101, bytes: 0)
    do {
      try removeHTTP(operations)
      channel.write(ByteBuffer(string: handshake), promise: nil)
      try operations.addHandler(WebSocketFrameEncoder())
      try operations.addHandler(
        ByteToMessageHandler(WebSocketFrameDecoder(maxFrameSize: Self.largestFrame)))
      let handler = ForwardHandler(plan, number: number, manner: manner, core: core)
      try operations.addHandler(handler)
      handler.start(try operations.context(handler: handler))
    } catch {
      channel.close(promise: nil)
    }
  }

  func cancel() {}

  func continueIfWritable() {}

  private var handshake: String {
    var lines = [
      "HTTP/1.1 101 Switching Protocols", "Upgrade: websocket", "Connection: Upgrade",
      "Sec-WebSocket-Accept: \(plan.accept)",
    ]
    if let subprotocol = plan.subprotocol {
      lines.append("Sec-WebSocket-Protocol: \(subprotocol)")
    }
    return lines.joined(separator: "\r\n") + "\r\n\r\n"
  }

  private func removeHTTP(_ operations: ChannelPipeline.SynchronousOperations) throws {
    let handlers: [any RemovableChannelHandler] = [
      try operations.handler(type: HTTPHandler.self),
      try operations.handler(type: HTTPServerProtocolErrorHandler.self),
      try operations.handler(type: NIOHTTPResponseHeadersValidator.self),
      try operations.handler(type: HTTPServerPipelineHandler.self),
      try operations.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self),
      try operations.handler(type: HTTPResponseEncoder.self),
    ]
    for handler in handlers { operations.removeHandler(handler, promise: nil) }
  }
}
