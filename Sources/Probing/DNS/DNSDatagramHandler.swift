import NIOCore

/// Waits for the answer to a question among the datagrams that come.
final class DNSDatagramHandler: ChannelInboundHandler {
  typealias InboundIn = AddressedEnvelope<ByteBuffer>

  /// The longest answer that a server may send to a question like ours, in bytes.
  private static let longest = 512

  private let id: UInt16
  private let promise: EventLoopPromise<DNSMessage>

  /// Makes a handler that keeps the promise with the first answer that has this id.
  init(id: UInt16, promise: EventLoopPromise<DNSMessage>) {
    self.id = id
    self.promise = promise
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    do {
      let bytes = unwrapInboundIn(data).data.readableBytesView.prefix(Self.longest)
      let message = try DNSMessage(Array(bytes))
      // Others may be late answers to questions of another probe on the same port.
      if message.id == id { promise.succeed(message) }
    } catch {
      promise.fail(ProbeFailure.badAnswer("\(error)"))
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    promise.fail(ProbeFailure.dialling(DialError(error)))
  }
}
