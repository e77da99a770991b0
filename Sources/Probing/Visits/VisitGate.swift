import NIOCore

/// Counts the bytes that come, keeps the first of them, and ends a connection that brings too many.
final class VisitGate: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  /// More came than anybody should send.
  struct TooMuch: Error {}

  private(set) var first: [UInt8] = []
  private let limit: Int
  private var count = 0

  /// How many bytes tell one protocol from another.
  private static let kept = 16

  init(limit: Int) { self.limit = limit }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    let bytes = unwrapInboundIn(data)
    first += bytes.readableBytesView.prefix(Self.kept - first.count)
    count += bytes.readableBytes
    if count > limit {
      context.fireErrorCaught(TooMuch())
      context.close(promise: nil)
    } else {
      context.fireChannelRead(data)
    }
  }
}
