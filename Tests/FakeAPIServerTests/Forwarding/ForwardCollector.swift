import Foundation
import NIOCore
import NIOHTTP1
import NIOWebSocket

@testable import KDoctorTesting

/// The client's side of a port-forward: first an HTTP answer, then messages.
final class ForwardCollector: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer

  /// What has come so far.
  struct State {
    var handshake = Exchange()
    var isUpgraded = false
    /// The bytes of each channel, one after the other.
    var channels: [Int: [UInt8]] = [:]
    /// Nil while there was no close frame.
    var closeCode: Int?
    var isClosed = false

    /// The bytes of a channel after the port's number.
    func data(_ channel: Int) -> String {
      String(decoding: (channels[channel] ?? []).dropFirst(2), as: UTF8.self)
    }

    /// The number with which a channel begins.
    func port(_ channel: Int) -> Int? {
      guard let bytes = channels[channel], bytes.count >= 2 else { return nil }
      return Int(bytes[0]) + Int(bytes[1]) << 8
    }
  }

  private let codec: ChannelCodec
  private var state = State()
  private var head = ByteBuffer()
  private var waiting: [(isEnough: (State) -> Bool, promise: EventLoopPromise<State>)] = []

  init(_ codec: ChannelCodec) { self.codec = codec }

  /// Gives what has come when it is enough, or when no more comes.
  func notify(when isEnough: @escaping (State) -> Bool, _ promise: EventLoopPromise<State>) {
    waiting.append((isEnough, promise))
    check()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var piece = unwrapInboundIn(data)
    if state.isUpgraded { return }
    head.writeBuffer(&piece)
    guard let end = head.readableBytesView.firstRange(of: Array("\r\n\r\n".utf8)) else { return }
    let text = String(decoding: head.readableBytesView[..<end.lowerBound], as: UTF8.self)
    let lines = text.components(separatedBy: "\r\n")
    state.handshake.status =
      lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      state.handshake.headers[parts[0].lowercased()] = parts[1].trimmingPrefix(" ").description
    }
    state.handshake.body = Array(head.readableBytesView[end.upperBound...])
    if state.handshake.status == 101 { upgrade(context) }
    check()
  }

  func channelInactive(context: ChannelHandlerContext) { closed() }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  fileprivate func take(_ frame: WebSocketFrame) {
    var data = frame.unmaskedData
    if frame.opcode == .connectionClose {
      state.closeCode = data.readInteger(as: UInt16.self).map(Int.init)
    } else if frame.opcode == .pong {
      state.channels[-1, default: []] += Array(data.readableBytesView)
    } else if let message = codec.message(frame) {
      state.channels[message.channel, default: []] += Array(message.data.readableBytesView)
    }
    check()
  }

  fileprivate func closed() {
    state.isClosed = true
    check()
  }

  private func upgrade(_ context: ChannelHandlerContext) {
    state.isUpgraded = true
    let pipeline = context.pipeline.syncOperations
    let rest = ByteBuffer(bytes: state.handshake.body)
    do {
      try pipeline.addHandler(WebSocketFrameEncoder())
      try pipeline.addHandler(
        ByteToMessageHandler(WebSocketFrameDecoder(maxFrameSize: 1 << 24)))
      try pipeline.addHandler(FrameReader(self))
    } catch { context.close(promise: nil) }
    // Not from the pipeline's beginning, where it would be deciphered once more.
    if rest.readableBytes > 0 { context.fireChannelRead(NIOAny(rest)) }
    pipeline.removeHandler(self, promise: nil)
  }

  private func check() {
    let ready = waiting.filter { $0.isEnough(state) || state.isClosed }
    waiting.removeAll { $0.isEnough(state) || state.isClosed }
    for entry in ready { entry.promise.succeed(state) }
  }
}

/// Hands frames to a collector.
private final class FrameReader: ChannelInboundHandler {
  typealias InboundIn = WebSocketFrame

  private let collector: ForwardCollector

  init(_ collector: ForwardCollector) { self.collector = collector }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    collector.take(unwrapInboundIn(data))
  }

  func channelInactive(context: ChannelHandlerContext) { collector.closed() }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }
}
