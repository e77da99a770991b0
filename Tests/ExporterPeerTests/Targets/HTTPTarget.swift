import NIOCore
import NIOSSL

/// A server that answers each path in its own way, right or wrong.
enum HTTPTarget {
  /// Begins to listen; all answers are made of bytes, so that they may break every rule.
  static func start(
    tls: NIOSSLContext? = nil, elsewhere: [String: String] = [:]
  ) async throws -> LoopbackServer {
    try await LoopbackServer.start(tls: tls) { connection in
      try connection.pipeline.syncOperations.addHandler(Handler(elsewhere: elsewhere))
    }
  }

  /// What was asked.
  struct Request {
    var method: String
    var path: String
    /// The lines of the head, names in small letters.
    var headers: [String: String]
    var body: String
  }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let elsewhere: [String: String]
    private var received = ""

    init(elsewhere: [String: String]) { self.elsewhere = elsewhere }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      received += String(buffer: unwrapInboundIn(data))
      guard received.first?.isLetter != false else {
        let answer = HTTPAnswer.plain("400 Bad Request", headers: ["Connection: close"]).text
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: answer)), promise: nil)
        return context.close(promise: nil)
      }
      guard let request = takeRequest() else { return }
      let answer = HTTPAnswer.answer(to: request, elsewhere: elsewhere)
      if !answer.text.isEmpty || !answer.bytes.isEmpty {
        var buffer = ByteBuffer(string: answer.text)
        buffer.writeBytes(answer.bytes)
        context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
      }
      if answer.closes { context.close(promise: nil) }
    }

    private func takeRequest() -> Request? {
      guard let end = received.firstRange(of: "\r\n\r\n") else { return nil }
      let lines = received[..<end.lowerBound].split(separator: "\r\n")
      let words = (lines.first ?? "").split(separator: " ")
      guard words.count == 3 else { return nil }
      var headers: [String: String] = [:]
      for line in lines.dropFirst() {
        let parts = line.split(separator: ":", maxSplits: 1)
        headers[parts[0].lowercased()] = String(parts.last ?? "").trimmed
      }
      let body = received[end.upperBound...]
      let length = headers["content-length"].flatMap { Int($0) } ?? 0
      guard body.utf8.count >= length else { return nil }
      received = ""
      return Request(
        method: String(words[0]), path: String(words[1]), headers: headers, body: String(body))
    }
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
