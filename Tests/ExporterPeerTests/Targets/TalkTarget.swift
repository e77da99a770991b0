import NIOCore
import NIOSSL

/// A server that speaks first and then answers each line of the client.
enum TalkTarget {
  /// What a server says.
  struct Script: Sendable {
    /// As soon as a client comes.
    var greeting = ""
    /// By the client's line; what no line asks for is left without answer.
    var answers: [String: String] = [:]
    /// The line after whose answer TLS begins.
    var startsTLSAfter: String?
    /// Whether it closes the connection after the greeting.
    var hangsUp = false
  }

  /// Begins to listen.
  ///
  /// - Parameters:
  ///   - tls: for connections that begin with TLS.
  ///   - later: for connections on which TLS begins later.
  static func start(
    _ script: Script, tls: NIOSSLContext? = nil, later: NIOSSLContext? = nil
  ) async throws -> LoopbackServer {
    try await LoopbackServer.start(tls: tls) { connection in
      try connection.pipeline.syncOperations.addHandler(Handler(script: script, tls: later))
    }
  }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let script: Script
    private let tls: NIOSSLContext?
    private var received = ""

    init(script: Script, tls: NIOSSLContext?) {
      self.script = script
      self.tls = tls
    }

    func channelActive(context: ChannelHandlerContext) {
      say(script.greeting, context)
      if script.hangsUp { context.close(promise: nil) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      received += String(buffer: unwrapInboundIn(data))
      while let end = received.firstIndex(where: \.isNewline) {
        let line = String(received[..<end])
        received.removeSubrange(...end)
        say(script.answers[line] ?? "", context)
        if line == script.startsTLSAfter, let tls {
          try? context.pipeline.syncOperations.addHandler(
            NIOSSLServerHandler(context: tls), position: .first)
        }
      }
    }

    private func say(_ text: String, _ context: ChannelHandlerContext) {
      guard !text.isEmpty else { return }
      context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: text)), promise: nil)
    }
  }
}
