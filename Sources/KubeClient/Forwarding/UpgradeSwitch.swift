import NIOCore

/// Leads what comes through the HTTP handlers until a connection is upgraded, and past them from the
/// first byte after that on.
///
/// The handlers stay where they are. The library's own way takes them out while the connection goes
/// on, and loses what a server has sent right behind its answer where it has hung up by then. A
/// refused port-forward is just that.
final class UpgradeSwitch: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer
  typealias OutboundOut = ByteBuffer

  private let exchange: UpgradeExchange
  private var context: ChannelHandlerContext?
  /// How much of the blank line at the end of an answer's head has come.
  private var matched = 0
  private var isHeadOver = false

  init(_ exchange: UpgradeExchange) {
    self.exchange = exchange
    exchange.wayOut = self
  }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) {
    self.context = nil
    exchange.wayOut = nil
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var bytes = unwrapInboundIn(data)
    if !isHeadOver, let length = lengthOfHead(bytes), let head = bytes.readSlice(length: length) {
      isHeadOver = true
      context.fireChannelRead(wrapInboundOut(head))
      guard bytes.readableBytes > 0 else { return }
    }
    if exchange.isUpgraded {
      exchange.deliver(bytes)
    } else {
      context.fireChannelRead(wrapInboundOut(bytes))
    }
  }

  func write(_ data: NIOAny, promise: EventLoopPromise<Void>?) {
    guard let context else { return promise?.fail(ChannelError.ioOnClosedChannel) ?? () }
    context.write(data, promise: promise)
  }

  func flush() { context?.flush() }

  /// How many of these bytes still belong to the head; nil where it goes on behind them.
  private func lengthOfHead(_ bytes: ByteBuffer) -> Int? {
    let line = Array("\r\n\r\n".utf8)
    for (offset, byte) in bytes.readableBytesView.enumerated() {
      matched = byte == line[matched] ? matched + 1 : byte == line[0] ? 1 : 0
      if matched == line.count { return offset + 1 }
    }
    return nil
  }
}
