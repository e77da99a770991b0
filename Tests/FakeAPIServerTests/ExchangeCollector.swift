import NIOCore
import NIOHTTP1

/// Collects the answers of a connection, one after the other.
final class ExchangeCollector: ChannelInboundHandler {
  typealias InboundIn = HTTPClientResponsePart

  private var current = Exchange()
  private var waiting: EventLoopPromise<Exchange>?
  private var partial: (isEnough: ([UInt8]) -> Bool, promise: EventLoopPromise<[UInt8]>)?
  private var isClosed = false

  /// Takes the next answer.
  func expect(_ promise: EventLoopPromise<Exchange>) {
    // The connection may have failed before anything was asked.
    current = Exchange(error: current.error)
    waiting = promise
    if isClosed { finish() }
  }

  /// Gives the body when enough of it is there, or when no more comes.
  func notify(
    when isEnough: @escaping ([UInt8]) -> Bool, _ promise: EventLoopPromise<[UInt8]>
  ) {
    partial = (isEnough, promise)
    if isClosed { finish() } else { check() }
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head(let head):
      current.status = Int(head.status.code)
      for header in head.headers { current.headers[header.name.lowercased()] = header.value }
    case .body(let buffer):
      current.body += Array(buffer.readableBytesView)
      check()
    case .end:
      current.isComplete = true
      finish()
    }
  }

  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    current.error = "\(error)"
    context.close(promise: nil)
  }

  func channelInactive(context: ChannelHandlerContext) {
    isClosed = true
    finish()
  }

  private func check() {
    guard let partial, partial.isEnough(current.body) else { return }
    self.partial = nil
    partial.promise.succeed(current.body)
  }

  private func finish() {
    waiting?.succeed(current)
    waiting = nil
    partial?.promise.succeed(current.body)
    partial = nil
  }
}
