import NIOCore
import NIOHTTP1
import NIOWebSocket
import Synchronization

/// The server's side before a connection has become a WebSocket.
final class ForwardRequestHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  private let log: ForwardServer.Log
  private let answer: @Sendable (ForwardServer.Request, Int) -> ForwardServer.Answer
  private var decided: ForwardServer.Answer?

  init(
    log: ForwardServer.Log,
    answer: @escaping @Sendable (ForwardServer.Request, Int) -> ForwardServer.Answer
  ) {
    self.log = log
    self.answer = answer
  }

  func upgrader(
    _ bound: NIOLoopBound<ForwardRequestHandler>
  ) -> NIOWebSocketServerUpgrader {
    NIOWebSocketServerUpgrader(
      maxFrameSize: 1 << 20, automaticErrorHandling: false,
      shouldUpgrade: { channel, head in
        let answer = bound.value.decide(head)
        guard case .upgrade(let protocols, _) = answer else {
          return channel.eventLoop.makeSucceededFuture(nil)
        }
        return channel.eventLoop.makeSucceededFuture(
          HTTPHeaders(protocols.map { ("Sec-WebSocket-Protocol", $0) }))
      },
      upgradePipelineHandler: { channel, _ in
        channel.eventLoop.makeCompletedFuture {
          guard case .upgrade(_, let steps) = bound.value.decided else { return }
          try channel.pipeline.syncOperations.addHandler(
            ForwardSession(steps, log: bound.value.log))
        }
      })
  }

  private func decide(_ head: HTTPRequestHead) -> ForwardServer.Answer {
    var headers: [String: String] = [:]
    for (name, value) in head.headers {
      headers[name.lowercased()] = headers[name.lowercased()].map { "\($0),\(value)" } ?? value
    }
    let request = ForwardServer.Request(uri: head.uri, headers: headers)
    let number = log.state.withLock { state in
      state.requests.append(request)
      return state.requests.count
    }
    let answer = answer(request, number)
    decided = answer
    return answer
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard case .head(let head) = unwrapInboundIn(data) else { return }
    guard case .http(let status, let headers, let body) = decided ?? decide(head) else { return }
    context.write(
      wrapOutboundOut(
        .head(
          HTTPResponseHead(
            version: .http1_1, status: HTTPResponseStatus(statusCode: status),
            headers: HTTPHeaders(headers + [("content-length", "\(body.utf8.count)")])))),
      promise: nil)
    context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: body)))), promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
  }
}
