import NIOCore

/// A conversation over a channel that carries plain bytes.
final class Talk: Sendable {
  private let channel: any Channel
  private let parts: AsyncStream<ByteBuffer>

  init(_ channel: any Channel) async throws {
    self.channel = channel
    let (parts, continuation) = AsyncStream<ByteBuffer>.makeStream()
    self.parts = parts
    try await channel.eventLoop.submit {
      try channel.pipeline.syncOperations.addHandler(Collector(continuation))
    }.get()
    try await channel.setOption(.autoRead, value: true).get()
  }

  func say(_ text: String) async throws {
    try await channel.writeAndFlush(ByteBuffer(string: text)).get()
  }

  /// What comes until there are so many bytes, or the end.
  func hear(_ count: Int = .max) async -> String {
    var heard = ByteBuffer()
    for await part in parts {
      heard.writeImmutableBuffer(part)
      if heard.readableBytes >= count { break }
    }
    return String(buffer: heard)
  }

  private final class Collector: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let continuation: AsyncStream<ByteBuffer>.Continuation

    init(_ continuation: AsyncStream<ByteBuffer>.Continuation) { self.continuation = continuation }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      continuation.yield(unwrapInboundIn(data))
    }

    func channelInactive(context: ChannelHandlerContext) { continuation.finish() }
  }
}
