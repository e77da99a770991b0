import NIOCore

/// Ends a port's connection when everything that was carried over has been read.
///
/// The end of a socket would not do: the event loop takes in all that is left when it sees one,
/// whether anybody reads or not, and closes. So the end is one more byte, which waits until somebody
/// reads, as all bytes do, and is dropped here.
final class ForwardNearEnd: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  /// What both ends know; they are on one event loop.
  final class Tally {
    /// How many bytes have been carried over.
    var carried = 0
    /// Whether that is all, and one more byte follows.
    var isComplete = false
  }

  private let tally: Tally
  private var received = 0

  init(_ tally: Tally) { self.tally = tally }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var bytes = unwrapInboundIn(data)
    received += bytes.readableBytes
    guard tally.isComplete, received > tally.carried else { return context.fireChannelRead(data) }
    bytes.moveWriterIndex(to: bytes.writerIndex - 1)
    if bytes.readableBytes > 0 {
      context.fireChannelRead(wrapInboundOut(bytes))
      context.fireChannelReadComplete()
    }
    context.close(promise: nil)
  }
}
