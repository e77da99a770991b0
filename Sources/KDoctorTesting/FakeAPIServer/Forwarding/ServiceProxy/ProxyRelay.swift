import NIOCore
import NIOHTTP1
import NIOSSL

/// Sends a request to an application and its answer to the client. Lives on the event loop.
final class ProxyRelay: AnswerWriter {
  private let plan: ProxyPlan
  private let delivery: Delivery
  private let number: Int
  private let isLast: Bool
  private let core: ServerCore
  private let context: ChannelHandlerContext
  private let done: () -> Void
  private var application: (any Channel)?
  /// The answer's status; nil before there is one.
  private var status: Int?
  private var sent = 0
  private var isOver = false
  /// Tells in place of an answer what went wrong.
  private var failure: AnswerSender?

  /// - Parameters:
  ///   - number: the request's, for the record.
  ///   - isLast: whether the connection ends after the answer.
  ///   - done: called when the whole answer is sent and the connection stays.
  init(
    _ plan: ProxyPlan, _ delivery: Delivery, number: Int, core: ServerCore,
    context: ChannelHandlerContext, isLast: Bool, done: @escaping () -> Void
  ) {
    self.plan = plan
    self.delivery = delivery
    self.number = number
    self.core = core
    self.context = context
    self.isLast = isLast
    self.done = done
  }

  func start() {
    let made = core.connect(
      to: plan.place, plan.behaviour, by: .serviceProxy, on: context.eventLoop)
    made.assumeIsolated().whenComplete { result in
      do {
        let channel = try result.get()
        if self.isOver { return channel.close(promise: nil) }
        self.application = channel
        try self.ask(channel)
      } catch { self.fail("\(error)") }
    }
  }

  func cancel() {
    isOver = true
    failure?.cancel()
    application?.close(promise: nil)
    application = nil
  }

  func continueIfWritable() {
    if context.channel.isWritable && !isMuted { application?.read() }
  }

  private func ask(_ channel: any Channel) throws {
    let operations = channel.pipeline.syncOperations
    if plan.usesTLS {
      var configuration = TLSConfiguration.makeClientConfiguration()
      // Endpoints are addresses: there is no name to check.
      configuration.certificateVerification = .none
      configuration.applicationProtocols = ["http/1.1"]
      try operations.addHandler(TLSRecordInspector())
      try operations.addHandler(
        NIOSSLClientHandler(
          context: try NIOSSLContext(configuration: configuration), serverHostname: nil))
    }
    try operations.addHandler(ResponseInspector())
    try operations.addHTTPClientHandlers()
    try operations.addHandler(
      ProxiedEnd(
        onPart: { self.take($0) }, onPause: { self.continueIfWritable() },
        onEnd: { self.end($0) }))
    let head = HTTPRequestHead(
      version: .http1_1, method: HTTPMethod(rawValue: plan.method), uri: plan.target,
      headers: HTTPHeaders(plan.headers.map { ($0.name, $0.value) }))
    operations.write(NIOAny(HTTPClientRequestPart.head(head)), promise: nil)
    operations.writeAndFlush(NIOAny(HTTPClientRequestPart.end(nil)), promise: nil)
    channel.read()
  }

  private func take(_ part: HTTPClientResponsePart) {
    guard !isOver, !isMuted else { return }
    switch part {
    case .head(let head):
      status = Int(head.status.code)
      let answer = HTTPResponseHead(
        version: .http1_1, status: head.status, headers: headers(head.headers))
      context.write(NIOAny(HTTPServerResponsePart.head(answer)), promise: nil)
    case .body(var data):
      if let rest { data = data.readSlice(length: min(rest, data.readableBytes)) ?? ByteBuffer() }
      sent += data.readableBytes
      context.writeAndFlush(
        NIOAny(HTTPServerResponsePart.body(.byteBuffer(data))), promise: nil)
    case .end: finish()
    }
    core.finish(number, status: status ?? 0, bytes: sent)
    if case .cut = delivery.manner, isMuted { context.close(promise: nil) }
  }

  private func headers(_ received: HTTPHeaders) -> HTTPHeaders {
    var headers = received
    for name in [
      "Connection", "Keep-Alive", "Transfer-Encoding", "Access-Control-Allow-Credentials",
      "Access-Control-Allow-Headers", "Access-Control-Allow-Methods",
      "Access-Control-Allow-Origin",
    ] { headers.remove(name: name) }
    if let location = headers.first(name: "location") {
      headers.replaceOrAdd(name: "Location", value: plan.rewriter.rewritten(location))
    }
    for header in delivery.answer.headers
    where header.name != "Date" || !headers.contains(name: "date") {
      headers.add(name: header.name, value: header.value)
    }
    if isLast { headers.add(name: "Connection", value: "close") }
    return headers
  }

  private func finish() {
    isOver = true
    application?.close(promise: nil)
    application = nil
    let written = context.writeAndFlush(NIOAny(HTTPServerResponsePart.end(nil)))
    guard isLast else { return done() }
    let context = context
    written.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
  }

  /// Called when the application's connection is over, before the answer's end or after it.
  private func end(_ failure: ProxyFailure?) {
    guard !isOver else { return }
    guard status == nil else {
      // Half an answer has gone out: all that is left is to break off.
      return context.close(promise: nil)
    }
    fail(failure?.text ?? "EOF")
  }

  private func fail(_ text: String) {
    guard !isOver else { return }
    application?.close(promise: nil)
    application = nil
    isOver = true
    var answer = StatusAnswer.unavailable("error trying to reach service: \(text)").answer
    if case .bytes(let body) = answer.body {
      answer.headers.append(("Content-Length", String(body.count)))
    }
    answer.headers += delivery.answer.headers
    let sender = AnswerSender(
      Delivery(answer: answer), number: number, core: core, context: context, isLast: isLast,
      done: done)
    failure = sender
    sender.start()
  }

  /// How many bytes of the body a fault still lets through; nil for all.
  private var rest: Int? {
    switch delivery.manner {
    case .cut(let most), .stalled(.some(let most)): max(0, most - sent)
    default: nil
    }
  }

  private var isMuted: Bool { rest == 0 && status != nil }
}
