import NIOCore
import NIOWebSocket

/// Stands between the one WebSocket of a port-forward and the sockets of its ports.
///
/// It reads from the WebSocket only while every port takes what comes, and from a port only while
/// the WebSocket takes it, so that nothing piles up on either side.
///
/// The protocol does not say when the runtime has connected inside the Pod. But the runtime hands
/// messages on one after the other, and each waits until somebody takes it, which begins with the
/// connection. So an empty message is sent to each port, and a ping behind them: its answer says that
/// all are either connected or refused. A runtime that takes messages before it has connected answers
/// too early, and who does not answer pings not at all; a refusal then comes later, as a problem of
/// the port.
final class ForwardHandler: ChannelInboundHandler {
  typealias InboundIn = WebSocketFrame
  typealias OutboundOut = WebSocketFrame

  /// How a port-forward has ended.
  private enum End {
    /// As it should.
    case end
    case cut
    case fault(String)
  }

  /// The largest frame that is taken, in bytes; runtimes send 32 KiB.
  static let frameLimit = 1 << 20

  private let ledger: ForwardLedger
  private let settled: EventLoopPromise<Void>
  private let patience: Duration
  private let counted: @Sendable (Int) -> Void
  private var lines: [ForwardLine]
  private var demultiplexer: ForwardDemultiplexer
  private var context: ChannelHandlerContext?
  /// Whether the far end has begun to speak the protocol.
  private var isOpened = false
  private var isOver = false
  private var timeout: Scheduled<Void>?

  /// - Parameters:
  ///   - settled: kept when every port is connected or has a problem.
  ///   - patience: how long to wait for that once the connection is a WebSocket; afterwards it is
  ///     enough that the far end speaks the protocol.
  ///   - counted: told how many bytes have come.
  init(
    _ pairs: [(port: Int, SocketPair)], ledger: ForwardLedger, settled: EventLoopPromise<Void>,
    patience: Duration, counted: @escaping @Sendable (Int) -> Void
  ) {
    self.ledger = ledger
    self.settled = settled
    self.patience = patience
    self.counted = counted
    lines = pairs.map { ForwardLine(port: $0.port, pair: $0.1) }
    demultiplexer = ForwardDemultiplexer(ports: pairs.map(\.port))
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    for (index, line) in lines.enumerated() {
      do {
        try line.pair.far.pipeline.syncOperations.addHandler(ForwardFarEnd(index, of: self))
      } catch {
        abandon(index)
      }
      line.pair.near.closeFuture.whenComplete { [far = line.pair.far] _ in
        far.close(promise: nil)
      }
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard event is UpgradeExchange.Upgraded else {
      return context.fireUserInboundEventTriggered(event)
    }
    // Fails only where the connection is closed, which is noticed anyway.
    try? context.channel.syncOptions?.setOption(.autoRead, value: false)
    for index in lines.indices { send(ByteBuffer(), from: index) }
    write(.ping, ByteBuffer(string: "kdoctor"))
    let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
    timeout = context.eventLoop.scheduleTask(in: TimeAmount(patience)) { bound.value.settleAll() }
    sent()
    pull()
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    finish(.cut)
    self.context = nil
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let frame = unwrapInboundIn(data)
    counted(frame.length)
    guard !isOver else { return }
    switch frame.opcode {
    case .ping where context.channel.isWritable: write(.pong, frame.unmaskedData)
    case .ping: break
    case .pong: settleAll()
    case .connectionClose: finish(.end)
    default:
      do throws(ForwardDemultiplexer.Fault) {
        for event in try demultiplexer.take(frame) { act(on: event) }
      } catch {
        finish(.fault(error.words))
      }
    }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    for line in lines where !line.isOver { line.pair.far.flush() }
    context.flush()
    pull()
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    sent()
    context.fireChannelWritabilityChanged()
  }

  func channelInactive(context: ChannelHandlerContext) { finish(.cut) }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    switch error {
    case NIOWebSocketError.invalidFrameLength:
      finish(.fault("a message larger than \(Self.frameLimit >> 10) KiB"))
    case is NIOWebSocketError: finish(.fault("what is not a WebSocket's"))
    default: finish(.cut)
    }
  }

  private func act(on event: ForwardDemultiplexer.Event) {
    switch event {
    case .opened:
      isOpened = true
      settle()
    case .data(let index, let bytes):
      settle(index)
      if !lines[index].isOver { lines[index].pair.carry(bytes) }
    case .said(let index, let part): lines[index].hear(part)
    case .saidAll(let index):
      guard !lines[index].text.isEmpty else { return }
      judge(index)
      end(index)
      settle(index)
      if lines.allSatisfy(\.isOver) { finish(.end) }
    }
  }

  /// Notes what the runtime has said about a port.
  private func judge(_ index: Int) {
    let line = lines[index]
    guard !line.text.isEmpty else { return }
    ledger.note(
      PortForwardProblem(said: String(decoding: line.text, as: UTF8.self)), of: line.port)
  }

  /// No more data comes for a port: what has come is still handed over.
  private func end(_ index: Int) {
    lines[index].isOver = true
    lines[index].pair.complete()
  }

  private func settle(_ index: Int) {
    lines[index].isSettled = true
    settle()
  }

  private func settleAll() {
    for index in lines.indices { lines[index].isSettled = true }
    settle()
  }

  private func settle() {
    if isOpened || isOver, lines.allSatisfy(\.isSettled) { settled.succeed(()) }
  }

  /// Nobody uses a port any more.
  func abandon(_ index: Int) {
    lines[index].isOver = true
    if lines.allSatisfy(\.isOver) { finish(.end) } else { pull() }
  }

  /// Reads on where every port takes more.
  func pull() {
    guard lines.allSatisfy({ $0.isOver || $0.pair.far.isWritable }) else { return }
    context?.read()
  }

  func send(_ bytes: ByteBuffer, from index: Int) {
    var message = ByteBuffer(integer: UInt8(index * 2))
    message.writeImmutableBuffer(bytes)
    write(.binary, message)
  }

  /// Sends what has been written, and reads on from the ports where there is room.
  func sent() {
    guard let context else { return }
    context.flush()
    guard context.channel.isWritable else { return }
    for line in lines where !isOver { line.pair.far.read() }
  }

  private func write(_ opcode: WebSocketOpcode, _ bytes: ByteBuffer) {
    guard let context, !isOver else { return }
    let frame = WebSocketFrame(fin: true, opcode: opcode, maskKey: .random(), data: bytes)
    context.write(wrapOutboundOut(frame), promise: nil)
  }

  private func finish(_ way: End) {
    guard !isOver else { return }
    for index in lines.indices {
      judge(index)
      if !lines[index].isOver { note(way, index) }
      end(index)
      lines[index].isSettled = true
    }
    var code = ByteBuffer()
    code.write(webSocketErrorCode: .normalClosure)
    write(.connectionClose, code)
    isOver = true
    timeout?.cancel()
    settle()
    context?.flush()
    context?.close(promise: nil)
  }

  private func note(_ way: End, _ index: Int) {
    let line = lines[index]
    switch way {
    case .end where line.isSettled: break
    case .end, .cut:
      ledger.note(
        PortForwardProblem(.cut, "the port-forward ended in the middle, without a word"),
        of: line.port)
    case .fault(let words):
      ledger.note(
        PortForwardProblem(.malformed, "the far end of the port-forward sent \(words)"),
        of: line.port)
    }
  }
}
