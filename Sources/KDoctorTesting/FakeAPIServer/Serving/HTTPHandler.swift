import NIOCore
import NIOHTTP1
import NIOSSL

/// Reads the requests of one connection and has them answered.
final class HTTPHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let core: ServerCore
  private let connection: any Channel
  private var head: HTTPRequestHead?
  private var sender: (any AnswerWriter)?
  private var idle: Scheduled<Void>?

  /// - Parameter connection: whose certificate counts; with HTTP/2 a request has a channel of its
  ///   own inside of it.
  init(_ core: ServerCore, of connection: any Channel) {
    self.core = core
    self.connection = connection
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      self.head = head
      idle?.cancel()
    case .body: break
    case .end:
      guard let head else { return }
      answer(head, context)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    idle?.cancel()
    sender?.cancel()
    sender = nil
  }

  func channelWritabilityChanged(context: ChannelHandlerContext) {
    sender?.continueIfWritable()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    context.close(promise: nil)
  }

  private func answer(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
    let headers = Dictionary(
      head.headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { "\($0), \($1)" })
    let request = APIRequest(method: head.method.rawValue, target: head.uri, headers: headers)
    let certificate = try? connection.pipeline.syncOperations
      .handler(type: NIOSSLServerHandler.self).peerCertificate?.toDERBytes()
    let address = headers["host"] ?? ""
    let promise = context.eventLoop.makePromise(of: (delivery: Delivery, number: Int).self)
    promise.completeWithTask { [core] in
      await core.respond(request, certificate: certificate, address: address)
    }
    promise.futureResult.assumeIsolated().whenSuccess { answer in
      guard context.channel.isActive else { return }
      let sender = self.writer(
        answer.delivery, number: answer.number, context, isLast: !head.isKeepAlive)
      self.sender = sender
      sender.start()
    }
  }

  private func writer(
    _ delivery: Delivery, number: Int, _ context: ChannelHandlerContext, isLast: Bool
  ) -> any AnswerWriter {
    let done = { [weak self] in
      guard let self else { return }
      self.waitIdly(context)
    }
    switch (delivery.manner, delivery.answer.body) {
    case (.dropped, _), (.stalled(after: nil), _): break
    case (let manner, .forward(let plan)):
      return ForwardStart(plan, manner: manner, number: number, core: core, context: context)
    case (_, .proxy(let plan)):
      return ProxyRelay(
        plan, delivery, number: number, core: core, context: context, isLast: isLast, done: done)
    default: break
    }
    return AnswerSender(
      delivery, number: number, core: core, context: context, isLast: isLast, done: done)
  }

  /// Begins after an answer: no connection is idle before its first request.
  private func waitIdly(_ context: ChannelHandlerContext) {
    guard let pause = core.options.idleTimeout else { return }
    idle = context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(Int64(pause))) {
      context.close(promise: nil)
    }
  }
}
