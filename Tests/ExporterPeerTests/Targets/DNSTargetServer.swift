import NIOCore
import NIOPosix
import NIOSSL

/// A DNS server that answers by the name in the question.
struct DNSTargetServer: Sendable {
  private let channel: any Channel

  var port: Int { channel.localAddress?.port ?? 0 }

  /// Begins to answer datagrams.
  static func startDatagrams() async throws -> DNSTargetServer {
    let channel = try await DatagramBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(DatagramHandler())
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    return DNSTargetServer(channel: channel)
  }

  func stop() async throws { try await channel.close() }

  /// Begins to answer on connections.
  static func startStreams(tls: NIOSSLContext? = nil) async throws -> LoopbackServer {
    try await LoopbackServer.start(tls: tls) { connection in
      try connection.pipeline.syncOperations.addHandler(StreamHandler())
    }
  }

  private final class DatagramHandler: ChannelInboundHandler {
    typealias InboundIn = AddressedEnvelope<ByteBuffer>
    typealias OutboundOut = AddressedEnvelope<ByteBuffer>

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      let envelope = unwrapInboundIn(data)
      for answer in DNSAnswer.answers(to: Array(envelope.data.readableBytesView)) {
        let reply = AddressedEnvelope(
          remoteAddress: envelope.remoteAddress, data: ByteBuffer(bytes: answer))
        context.writeAndFlush(wrapOutboundOut(reply), promise: nil)
      }
    }
  }

  private final class StreamHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private var received = ByteBuffer()

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      received.writeImmutableBuffer(unwrapInboundIn(data))
      guard let query = received.readLengthPrefixedSlice(as: UInt16.self) else { return }
      let answers = DNSAnswer.answers(to: Array(query.readableBytesView))
      for answer in answers {
        var reply = ByteBuffer(integer: UInt16(answer.count))
        reply.writeBytes(answer)
        context.writeAndFlush(wrapOutboundOut(reply), promise: nil)
      }
      if answers.isEmpty { context.close(promise: nil) }
    }
  }
}
