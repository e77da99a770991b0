import NIOCore
import NIOHTTP1
import NIOSSL

/// Sends one request and listens until all that matters of the answer has come.
final class VisitHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias OutboundOut = HTTPClientRequestPart

  private let head: HTTPRequestHead
  private let bodyLimit: Int
  private let gate: VisitGate
  private let promise: EventLoopPromise<VisitAnswer>
  private var answer = VisitAnswer()
  private var isSent = false
  private var isDone = false

  init(
    _ head: HTTPRequestHead, bodyLimit: Int, gate: VisitGate,
    promise: EventLoopPromise<VisitAnswer>
  ) {
    self.head = head
    self.bodyLimit = bodyLimit
    self.gate = gate
    self.promise = promise
  }

  func handlerAdded(context: ChannelHandlerContext) {
    if context.channel.isActive { send(context) }
  }

  func channelActive(context: ChannelHandlerContext) {
    send(context)
    context.fireChannelActive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      answer.status = Int(head.status.code)
      answer.location = head.headers.first(name: "Location")
      // Only a server that was spoken to in the wrong way has anything to add.
      if head.status != .badRequest { finish(.complete) }
    case .body(let part):
      answer.body += part.readableBytesView.prefix(bodyLimit - answer.body.count)
      if answer.body.count >= bodyLimit { finish(.complete) }
    case .end: finish(.complete)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    finish(.closed)
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    switch error {
    case is VisitGate.TooMuch: finish(.tooMuch)
    case is HTTPParserError: finish(.notHTTP)
    case NIOSSLError.uncleanShutdown: finish(.closed)
    default:
      if let problem = TLSProblem(error) {
        finish(.noHandshake(Self.words(problem)))
      } else {
        finish(.broken("\(error)"))
      }
    }
    context.close(promise: nil)
  }

  private static func words(_ problem: TLSProblem) -> String {
    switch problem {
    case .notSpoken: "the server does not speak TLS"
    case .clientCertificate(let alert): "the server wants a client certificate: \(alert)"
    case .other(let text): text
    // Certificates are taken as they are.
    case .expired, .notYetValid, .wrongName, .unknownAuthority: "\(problem)"
    }
  }

  /// Ends listening; only the first ending counts.
  func finish(_ ending: VisitAnswer.Ending) {
    guard !isDone else { return }
    isDone = true
    answer.first = gate.first
    answer.ending = ending
    promise.succeed(answer)
  }

  /// Over TLS the request waits until the handshake is done.
  private func send(_ context: ChannelHandlerContext) {
    guard !isSent else { return }
    isSent = true
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }
}
