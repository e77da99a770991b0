import NIOCore
import NIOHTTP1
import NIOSSL

/// The server's end of a connection to an application that is asked over HTTP.
final class ProxiedEnd: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart

  private let onPart: (HTTPClientResponsePart) -> Void
  private let onPause: () -> Void
  private let onEnd: (ProxyFailure?) -> Void
  private var failure: ProxyFailure?

  /// - Parameters:
  ///   - onPause: called when all that was there has been handed over.
  ///   - onEnd: called with what went wrong, if anything did.
  init(
    onPart: @escaping (HTTPClientResponsePart) -> Void, onPause: @escaping () -> Void,
    onEnd: @escaping (ProxyFailure?) -> Void
  ) {
    self.onPart = onPart
    self.onPause = onPause
    self.onEnd = onEnd
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) { onPart(unwrapInboundIn(data)) }

  func channelReadComplete(context: ChannelHandlerContext) { onPause() }

  func channelInactive(context: ChannelHandlerContext) { onEnd(failure) }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // What comes after the first error follows from it.
    failure = failure ?? error as? ProxyFailure ?? Self.failure(error)
    context.close(promise: nil)
  }

  private static func failure(_ error: any Error) -> ProxyFailure {
    switch error {
    case NIOSSLError.handshakeFailed, NIOSSLError.uncleanShutdown: ProxyFailure(text: "EOF")
    default: ProxyFailure(text: "\(error)")
    }
  }
}
