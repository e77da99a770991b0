import NIOCore
import NIOHTTP1

/// Sends one answer over a connection, in the manner that is asked for. Lives on the event loop.
final class AnswerSender: AnswerWriter {
  private static let pieceSize = 256 * 1024

  private let context: ChannelHandlerContext
  private let core: ServerCore
  private let delivery: Delivery
  private let number: Int
  private let isLast: Bool
  /// Called when the whole answer is sent and the connection stays.
  private let done: () -> Void
  private var source: BodySource
  private var sent = 0
  private var watch: Int?
  private var timer: Scheduled<Void>?
  private var isOver = false

  /// - Parameters:
  ///   - number: the request's, for the record.
  ///   - isLast: whether the connection ends after the answer.
  init(
    _ delivery: Delivery, number: Int, core: ServerCore, context: ChannelHandlerContext,
    isLast: Bool, done: @escaping () -> Void
  ) {
    self.delivery = delivery
    self.number = number
    self.core = core
    self.context = context
    self.isLast = isLast || delivery.manner == .closing
    self.done = done
    source = BodySource(delivery.answer.body)
  }

  func start() {
    switch delivery.manner {
    case .dropped: context.close(promise: nil)
    case .stalled(after: nil): break
    default:
      writeHead()
      if case .watch(let query) = delivery.answer.body {
        startWatch(query)
      } else {
        sendNext()
      }
    }
  }

  func cancel() {
    isOver = true
    timer?.cancel()
    if let watch { core.endWatch(watch, orderly: false) }
    watch = nil
  }

  /// Writes wait for each other already.
  func continueIfWritable() {}

  private func writeHead() {
    var headers = HTTPHeaders(delivery.answer.headers.map { ($0.name, $0.value) })
    if isLast { headers.add(name: "Connection", value: "close") }
    let head = HTTPResponseHead(
      version: .http1_1, status: HTTPResponseStatus(statusCode: delivery.answer.status),
      headers: headers)
    context.write(wrap(.head(head)), promise: nil)
    note()
  }

  private func sendNext() {
    guard !isOver else { return }
    guard let size = nextSize() else {
      // The end of what the manner lets through.
      context.flush()
      if case .cut = delivery.manner { context.close(promise: nil) }
      return
    }
    guard let piece = source.next(size) else { return end() }
    sent += piece.readableBytes
    note()
    let isPaced = if case .dripping = delivery.manner { true } else { false }
    context.writeAndFlush(wrap(.body(.byteBuffer(piece)))).assumeIsolated().whenSuccess {
      // Not from here: a write may be done at once, and a large body would pile up the calls.
      if !isPaced { self.context.eventLoop.assumeIsolated().execute { self.sendNext() } }
    }
    if isPaced { later(in: pause) { self.sendNext() } }
  }

  /// How much may be sent now; nil where nothing more comes.
  private func nextSize() -> Int? {
    switch delivery.manner {
    case .cut(let most), .stalled(.some(let most)):
      sent < most ? min(Self.pieceSize, most - sent) : nil
    case .dripping(let rate): max(1, rate / 10)
    default: Self.pieceSize
    }
  }

  /// Between two drops.
  private var pause: TimeAmount {
    guard case .dripping(let rate) = delivery.manner, rate < 10 else { return .milliseconds(100) }
    return .milliseconds(Int64(1000 / max(1, rate)))
  }

  private func end() {
    isOver = true
    let future = context.writeAndFlush(wrap(.end(nil)))
    if isLast {
      let context = context
      future.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
    } else {
      done()
    }
  }

  private func startWatch(_ query: WatchQuery) {
    let loop = context.eventLoop
    let bound = NIOLoopBound(self, eventLoop: loop)
    context.flush()
    watch = core.watch(query) { line in
      loop.execute { bound.value.sendLine(line) }
    }
    guard watch != nil else {
      // The lines so far are already waiting in the loop's queue.
      return loop.execute { bound.value.end() }
    }
    if let seconds = query.timeout {
      later(in: .seconds(Int64(seconds))) { self.endWatch() }
    }
  }

  private func sendLine(_ line: [UInt8]) {
    guard !isOver else { return }
    sent += line.count
    note()
    context.writeAndFlush(wrap(.body(.byteBuffer(ByteBuffer(bytes: line)))), promise: nil)
  }

  private func endWatch() {
    guard let watch else { return }
    self.watch = nil
    core.endWatch(watch, orderly: true)
    let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
    context.eventLoop.execute { bound.value.end() }
  }

  private func later(in pause: TimeAmount, _ action: @escaping () -> Void) {
    timer = context.eventLoop.assumeIsolated().scheduleTask(in: pause) { action() }
  }

  private func note() { core.finish(number, status: delivery.answer.status, bytes: sent) }

  private func wrap(_ part: HTTPServerResponsePart) -> NIOAny { NIOAny(part) }
}
