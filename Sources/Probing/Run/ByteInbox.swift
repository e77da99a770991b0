import NIOCore
import NIOSSL
import NIOTLS

/// Keeps what comes in over a channel until it is asked for, and reads only when it is.
final class ByteInbox: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = ByteBuffer
  typealias InboundOut = ByteBuffer

  private var received: ByteBuffer?
  /// Why nothing more will come.
  private var end: (any Error)?
  private var waiting: EventLoopPromise<ByteBuffer?>?
  private var handshake: EventLoopPromise<Handshake>?
  private var context: ChannelHandlerContext?
  private let eventLoop: any EventLoop

  /// What was agreed on over TLS.
  struct Handshake: Sendable {
    var applicationProtocol: String?
    var version: TLSVersion?
  }

  init(eventLoop: any EventLoop) { self.eventLoop = eventLoop }

  /// What went wrong with the connection so far; nil also where it has merely ended.
  var problem: (any Error)? {
    if case ChannelError.eof? = end { nil } else { end }
  }

  func handlerAdded(context: ChannelHandlerContext) {
    self.context = context
    if !context.channel.isActive { finish(ChannelError.eof) }
  }

  func removeHandler(
    context: ChannelHandlerContext, removalToken: ChannelHandlerContext.RemovalToken
  ) {
    // A server may speak first; what it said is for whoever listens now.
    if let received {
      self.received = nil
      context.fireChannelRead(wrapInboundOut(received))
      context.fireChannelReadComplete()
    }
    context.leavePipeline(removalToken: removalToken)
  }

  func handlerRemoved(context: ChannelHandlerContext) {
    finish(ChannelError.eof)
    self.context = nil
  }

  /// Waits for bytes; nil when the far end has ended.
  func next() -> EventLoopFuture<ByteBuffer?> {
    if let received {
      self.received = nil
      return eventLoop.makeSucceededFuture(received)
    }
    switch end {
    case ChannelError.eof?: return eventLoop.makeSucceededFuture(nil)
    case let error?: return eventLoop.makeFailedFuture(error)
    case nil: break
    }
    let promise = eventLoop.makePromise(of: ByteBuffer?.self)
    waiting = promise
    context?.read()
    return promise.futureResult
  }

  /// Waits for TLS to be agreed on, and forgets what came before.
  func expectHandshake() -> EventLoopFuture<Handshake> {
    received = nil
    if let end { return eventLoop.makeFailedFuture(end) }
    let promise = eventLoop.makePromise(of: Handshake.self)
    handshake = promise
    return promise.futureResult
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    var bytes = unwrapInboundIn(data)
    if let waiting {
      self.waiting = nil
      waiting.succeed(bytes)
    } else if received == nil {
      received = bytes
    } else {
      received?.writeBuffer(&bytes)
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case TLSUserEvent.handshakeCompleted(let agreed):
      let version = try? context.pipeline.syncOperations.nioSSL_tlsVersion()
      handshake?.succeed(Handshake(applicationProtocol: agreed, version: version))
      handshake = nil
    case ChannelEvent.inputClosed: finish(ChannelError.eof)
    default: context.fireUserInboundEventTriggered(event)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    finish(ChannelError.eof)
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { finish(error) }

  /// Tells whoever waits that nothing more will come; the first reason counts.
  private func finish(_ error: any Error) {
    guard end == nil else { return }
    end = error
    handshake?.fail(error)
    handshake = nil
    guard let waiting else { return }
    self.waiting = nil
    if case ChannelError.eof = error { waiting.succeed(nil) } else { waiting.fail(error) }
  }
}
