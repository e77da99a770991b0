import NIOCore
import NIOHTTP1

/// Takes one response, piece by piece.
final class HTTPExchange: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart

  private let promise: EventLoopPromise<HTTPAnswer>
  /// Whether a response is wanted without its body.
  private let stopsAtHead: @Sendable (HTTPResponseHead) -> Bool
  private let deadline: NIODeadline
  private var sink: BodySink
  private var answer: HTTPAnswer?
  private var isFinished = false

  init(
    _ promise: EventLoopPromise<HTTPAnswer>, _ settings: HTTPSettings, until deadline: NIODeadline,
    stopsAtHead: @escaping @Sendable (HTTPResponseHead) -> Bool
  ) {
    self.promise = promise
    self.deadline = deadline
    self.stopsAtHead = stopsAtHead
    sink = BodySink(settings)
  }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { context.read() }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isFinished else { return }
    switch unwrapInboundIn(data) {
    case .head(let head):
      // What comes before the response proper, such as 103, is not wanted.
      guard head.status.code >= 200 else { return }
      answer = HTTPAnswer(head: head, began: .now(), ended: .now())
      if stopsAtHead(head) { finish(context) }
    case .body(let bytes):
      answer?.hasBody = true
      sink.take(bytes)
      if sink.failure != nil { finish(context) }
    case .end:
      guard answer != nil else { return }
      sink.finish()
      // Where the end of the connection ends a body, the deadline looks like such an end.
      finish(context, .now() >= deadline ? .timedOut(.transfer) : nil)
    }
  }

  func channelReadComplete(context: ChannelHandlerContext) {
    if !isFinished { context.read() }
  }

  func channelInactive(context: ChannelHandlerContext) {
    fail(ChannelError.eof, context)
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) { fail(error, context) }

  private func fail(_ error: any Error, _ context: ChannelHandlerContext) {
    guard !isFinished else { return }
    guard answer != nil else {
      isFinished = true
      promise.fail(ProbeFailure(http: error) ?? error)
      return
    }
    let failure: ProbeFailure =
      .now() >= deadline ? .timedOut(.transfer) : .closed(.transfer, farewell: nil)
    finish(context, failure)
  }

  private func finish(_ context: ChannelHandlerContext, _ failure: ProbeFailure? = nil) {
    guard var answer, !isFinished else { return }
    isFinished = true
    answer.ended = .now()
    answer.received = sink.received
    answer.unpacked = sink.unpacked
    answer.body = sink.body
    answer.bodyFailure = failure ?? sink.failure
    promise.succeed(answer)
    context.close(promise: nil)
  }
}
