import NIOCore
import NIOHTTP1
import NIOWebSocket

/// Sends the request for a WebSocket, and takes the answer where it is a refusal. Afterwards it hands
/// bytes on past the HTTP handlers before it.
final class UpgradeExchange: ChannelDuplexHandler {
  typealias InboundIn = HTTPClientResponsePart
  typealias InboundOut = ByteBuffer
  typealias OutboundIn = ByteBuffer
  typealias OutboundOut = HTTPClientRequestPart

  /// Passed on when the connection has become a WebSocket.
  struct Upgraded {}

  /// Enough for any `Status`.
  private static let bodyLimit = 1 << 16

  private let request: HTTPRequestHead
  private let subprotocol: String
  private let done: EventLoopPromise<Void>
  private let noted: @Sendable (AnswerHead) -> Void
  private let upgrader = NIOWebSocketClientUpgrader { channel, _ in
    channel.eventLoop.makeSucceededVoidFuture()
  }
  private var answer: UpgradeAnswer?
  private var context: ChannelHandlerContext?
  private(set) var isUpgraded = false
  /// How bytes get past the HTTP handlers.
  var wayOut: UpgradeSwitch?

  /// - Parameters:
  ///   - subprotocol: the only one that will do.
  ///   - done: kept when the connection is a WebSocket.
  ///   - noted: told the head of an answer.
  init(
    _ request: HTTPRequestHead, subprotocol: String, done: EventLoopPromise<Void>,
    noted: @escaping @Sendable (AnswerHead) -> Void
  ) {
    self.request = request
    self.subprotocol = subprotocol
    self.done = done
    self.noted = noted
  }

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }

  func handlerRemoved(context: ChannelHandlerContext) {
    end(context)
    self.context = nil
  }

  /// Sends the request.
  func begin() {
    guard let context else { return }
    var head = request
    head.headers.add(name: "Connection", value: "Upgrade")
    head.headers.add(name: "Upgrade", value: upgrader.supportedProtocol)
    head.headers.add(name: "Sec-WebSocket-Protocol", value: subprotocol)
    upgrader.addCustom(upgradeRequestHeaders: &head.headers)
    context.write(wrapOutboundOut(.head(head)), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }

  /// Takes bytes that came after the upgrade.
  func deliver(_ bytes: ByteBuffer) { context?.fireChannelRead(wrapInboundOut(bytes)) }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isUpgraded else { return }
    switch unwrapInboundIn(data) {
    case .head(let head):
      let known = AnswerHead(status: Int(head.status.code), headers: head.headers)
      noted(known)
      guard head.status == .switchingProtocols else {
        answer = UpgradeAnswer(head: known, body: [])
        return
      }
      judge(head, context)
    case .body(let part):
      let room = Self.bodyLimit - (answer?.body.count ?? 0)
      answer?.body += part.readableBytesView.prefix(room)
      if part.readableBytes >= room { end(context) }
    case .end: end(context)
    }
  }

  func channelInactive(context: ChannelHandlerContext) {
    end(context)
    context.fireChannelInactive()
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    guard !isUpgraded else { return context.fireErrorCaught(error) }
    // What broke while the words of a refusal came in does not matter more than they do.
    if answer == nil { done.fail(error) }
    end(context)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    wayOut?.write(data, promise: promise)
  }

  func flush(context: ChannelHandlerContext) { wayOut?.flush() }

  private func judge(_ head: HTTPResponseHead, _ context: ChannelHandlerContext) {
    guard upgrader.shouldAllowUpgrade(upgradeResponse: head) else {
      return fail("the answer to the upgrade is not a WebSocket's", context)
    }
    let spoken = head.headers[canonicalForm: "Sec-WebSocket-Protocol"]
    guard spoken == [subprotocol[...]] else {
      let other = spoken.isEmpty ? "no protocol" : "another protocol"
      return fail("the answer agrees to \(other) where \(subprotocol) was asked for", context)
    }
    isUpgraded = true
    done.succeed(())
    context.fireUserInboundEventTriggered(Upgraded())
  }

  private func fail(_ words: String, _ context: ChannelHandlerContext) {
    done.fail(UpgradeAnswer.notUpgraded(words))
    context.close(promise: nil)
  }

  private func end(_ context: ChannelHandlerContext) {
    guard !isUpgraded else { return }
    done.fail(
      answer?.failure
        ?? RequestFailure(.lost, "the connection was closed before the answer was whole"))
    context.close(promise: nil)
  }
}
