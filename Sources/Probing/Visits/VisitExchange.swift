import KubeClient
import NIOCore
import NIOHTTP1

/// One request over a connection that is open already, and its answer.
struct VisitExchange: Sendable {
  var request: VisitRequest
  var userAgent: String
  var limits: VisitLimits

  /// Sends the request; ends the connection afterwards.
  ///
  /// - Returns: what came, be it nothing.
  func run(over channel: any Channel, until deadline: NIODeadline) async -> VisitAnswer {
    let catcher = CertificateCatcher()
    let promise = channel.eventLoop.makePromise(of: VisitAnswer.self)
    let (head, limits, isSecure) = (head, limits, request.scheme == .https)
    let host = request.host
    channel.eventLoop.execute {
      let gate = VisitGate(limit: limits.bytes)
      let handler = VisitHandler(
        head, bodyLimit: limits.body, gate: gate, promise: promise)
      do {
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandler(gate)
        if isSecure { try pipeline.addHandler(catcher.handler(for: host)) }
        try pipeline.addHTTPClientHandlers(leftOverBytesStrategy: .dropBytes)
        try pipeline.addHandler(handler)
        try channel.syncOptions?.setOption(.autoRead, value: true)
        channel.read()
        if !channel.isActive { handler.finish(.closed) }
      } catch {
        handler.finish(.broken("\(error)"))
      }
      let loopBound = NIOLoopBound(handler, eventLoop: channel.eventLoop)
      channel.eventLoop.scheduleTask(deadline: deadline) { loopBound.value.finish(.timedOut) }
    }
    let result = await withTaskCancellationHandler {
      try? await promise.futureResult.get()
    } onCancel: {
      channel.close(promise: nil)
    }
    channel.close(promise: nil)
    var answer = result ?? VisitAnswer(ending: .closed)
    answer.certificate = catcher.certificate
    if case .noHandshake(let text) = answer.ending, answer.certificate != nil {
      answer.ending = .broken(text)
    }
    return answer
  }

  private var head: HTTPRequestHead {
    var head = HTTPRequestHead(version: .http1_1, method: .GET, uri: request.path)
    head.headers.add(name: "Host", value: request.host + (request.port.map { ":\($0)" } ?? ""))
    head.headers.add(name: "User-Agent", value: userAgent)
    head.headers.add(name: "Accept", value: "*/*")
    head.headers.add(name: "Connection", value: "close")
    return head
  }
}
