import NIOCore
import NIOWebSocket

/// A port-forward that is under way: carries bytes between a WebSocket and the Pod's ports.
///
/// There is no word for the end of one direction: when an application closes, its port is over, and
/// when every port is over, so is the connection.
final class ForwardHandler: ChannelInboundHandler {
  typealias InboundIn = WebSocketFrame
  typealias OutboundOut = WebSocketFrame

  private let plan: ForwardPlan
  private let core: ServerCore
  /// The request's number, for the record.
  private let number: Int
  private let manner: Delivery.Manner
  private var channels: [Int: any Channel] = [:]
  private var openPorts: Int
  private var sent = 0
  private var isOver = false
  private var context: ChannelHandlerContext?

  init(_ plan: ForwardPlan, number: Int, manner: Delivery.Manner, core: ServerCore) {
    self.plan = plan
    self.number = number
    self.manner = manner
    self.core = core
    openPorts = plan.ports.count
  }

  /// Begins; the handshake is over.
  func start(_ context: ChannelHandlerContext) {
    self.context = context
    register(context.eventLoop)
    // Each channel first says which port it is for.
    for (index, port) in plan.ports.enumerated() {
      let number = ByteBuffer(integer: UInt16(port.place.port), endianness: .little)
      write(index * 2, number)
      write(index * 2 + 1, number)
    }
    context.flush()
    if isMuted {
      if case .cut = manner { context.close(promise: nil) }
      return
    }
    for (index, port) in plan.ports.enumerated() {
      switch port.outcome {
      case .success(let behaviour): connect(index, port.place, behaviour)
      case .failure(let error):
        write(index * 2 + 1, ByteBuffer(string: error.message))
        context.flush()
        portEnded(index)
      }
    }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let frame = unwrapInboundIn(data)
    guard !isOver else { return }
    guard frame.maskKey != nil else { return close(.protocolError) }
    switch frame.opcode {
    case .connectionClose: context.close(promise: nil)
    case .ping:
      let pong = WebSocketFrame(fin: true, opcode: .pong, data: frame.unmaskedData)
      context.writeAndFlush(wrapOutboundOut(pong), promise: nil)
    case .binary, .text, .continuation:
      guard let (channel, data) = plan.codec.message(frame), channel % 2 == 0,
        let application = channels[channel / 2]
      else { return }
      application.writeAndFlush(data, promise: nil)
    default: break
    }
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    for index in channels.keys { readOn(index) }
  }

  func channelInactive(context: ChannelHandlerContext) {
    isOver = true
    core.endForward(number)
    for channel in channels.values { channel.close(promise: nil) }
    channels = [:]
    self.context = nil
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func register(_ loop: any EventLoop) {
    guard let place = plan.ports.first?.place else { return }
    let bound = NIOLoopBound(self, eventLoop: loop)
    let forward = ServerCore.Forward(pod: "\(place.namespace)/\(place.pod)") {
      loop.execute { for channel in bound.value.channels.values { channel.close(promise: nil) } }
    }
    core.begin(forward, number: number)
  }

  private func connect(_ index: Int, _ place: PodPlace, _ behaviour: PortBehaviour) {
    guard let loop = context?.eventLoop else { return }
    core.connect(to: place, behaviour, by: .portForward, on: loop).assumeIsolated().whenComplete {
      guard case .success(let channel) = $0 else { return self.portEnded(index) }
      guard !self.isOver else { return channel.close(promise: nil) }
      self.channels[index] = channel
      let end = ForwardedEnd(
        onData: { self.forward(index, $0) }, onPause: { self.readOn(index) },
        onEnd: { self.portEnded(index) })
      do {
        try channel.pipeline.syncOperations.addHandler(end)
        channel.read()
      } catch { channel.close(promise: nil) }
    }
  }

  private func forward(_ index: Int, _ data: ByteBuffer) {
    guard !isOver, !isMuted else { return }
    var data = data
    if let rest { data = data.readSlice(length: min(rest, data.readableBytes)) ?? ByteBuffer() }
    sent += data.readableBytes
    core.finish(number, status: 101, bytes: sent)
    write(index * 2, data)
    context?.flush()
    if case .cut = manner, isMuted { context?.close(promise: nil) }
  }

  private func readOn(_ index: Int) {
    if context?.channel.isWritable == true && !isMuted { channels[index]?.read() }
  }

  private func portEnded(_ index: Int) {
    channels[index] = nil
    openPorts -= 1
    if openPorts == 0 && !plan.staysOpen && !isOver { close(.normalClosure) }
  }

  private func close(_ code: WebSocketErrorCode) {
    guard let context, !isOver else { return }
    isOver = true
    var data = ByteBuffer()
    data.write(webSocketErrorCode: code)
    let frame = WebSocketFrame(fin: true, opcode: .connectionClose, data: data)
    context.writeAndFlush(wrapOutboundOut(frame), promise: nil)
    context.close(promise: nil)
  }

  private func write(_ channel: Int, _ data: ByteBuffer) {
    context?.write(wrapOutboundOut(plan.codec.frame(channel, data)), promise: nil)
  }

  /// How many bytes of data a fault still lets through; nil for all.
  private var rest: Int? {
    switch manner {
    case .cut(let most), .stalled(.some(let most)): max(0, most - sent)
    default: nil
    }
  }

  private var isMuted: Bool { rest == 0 }
}
