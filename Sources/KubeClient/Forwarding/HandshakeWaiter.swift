import NIOCore
import NIOTLS

/// Tells when the TLS handshake is over, and leaves.
final class HandshakeWaiter: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = NIOAny

  private let done: EventLoopPromise<Void>
  private let limit: Duration
  private var timeout: Scheduled<Void>?

  init(_ done: EventLoopPromise<Void>, limit: Duration) {
    self.done = done
    self.limit = limit
  }

  func handlerAdded(context: ChannelHandlerContext) {
    timeout = context.eventLoop.scheduleTask(in: TimeAmount(limit)) { [done, limit] in
      done.fail(
        RequestFailure(
          .unreachable, "the server did not finish the TLS handshake within \(limit.words)"))
    }
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    timeout?.cancel()
    done.fail(RequestFailure(.lost, "the connection was closed"))
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard case .handshakeCompleted = event as? TLSUserEvent else {
      return context.fireUserInboundEventTriggered(event)
    }
    done.succeed(())
    context.pipeline.syncOperations.removeHandler(context: context, promise: nil)
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    done.fail(error)
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    done.fail(RequestFailure(.lost, "the connection was closed"))
  }
}
