import NIOCore
import NIOHTTP1
import NIOHTTP2
import NIOPosix
import NIOSSL
import Synchronization

/// A server that says what a test tells it to say.
final class ProbeServer: Sendable {
  /// What to do, in order.
  enum Step: Sendable {
    case send(String)
    case bytes([UInt8])
    /// Sends the bytes again and again, as fast as they are taken.
    case flood([UInt8])
    case startTLS
    case close
  }

  /// A connection's whole conversation so far.
  private final class State: Sendable {
    let heard = Mutex<[String]>([])
  }

  private let channel: any Channel
  private let state: State

  /// - Parameters:
  ///   - greeting: what is done at once.
  ///   - answer: what is done when something was heard; nil to wait for more.
  static func start(
    tls: NIOSSLContext? = nil, startTLS: NIOSSLContext? = nil, greeting: [Step] = [],
    answer: @escaping @Sendable (String) -> [Step]? = { _ in nil }
  ) async throws -> ProbeServer {
    let state = State()
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let tls {
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
          }
          try channel.pipeline.syncOperations.addHandler(
            Handler(greeting: greeting, startTLS: startTLS, answer: answer) { text in
              state.heard.withLock { $0.append(text) }
            })
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    return ProbeServer(channel: channel, state: state)
  }

  /// A server that speaks HTTP/2 and answers every request with the same.
  static func startHTTP2(
    tls: NIOSSLContext, status: HTTPResponseStatus, headers: HTTPHeaders, body: [UInt8]
  ) async throws -> ProbeServer {
    let state = State()
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
        }.flatMap {
          channel.configureCommonHTTPServerPipeline { stream in
            stream.eventLoop.makeCompletedFuture {
              try stream.pipeline.syncOperations.addHandler(
                Answerer(status: status, headers: headers, body: body))
            }
          }
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    return ProbeServer(channel: channel, state: state)
  }

  private init(channel: any Channel, state: State) {
    self.channel = channel
    self.state = state
  }

  deinit { channel.close(promise: nil) }

  var port: Int { channel.localAddress?.port ?? 0 }
  var address: String { "127.0.0.1:\(port)" }
  /// What was heard and answered, over all connections.
  var heard: [String] { state.heard.withLock { $0 } }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let greeting: [Step]
    private let startTLS: NIOSSLContext?
    private let answer: @Sendable (String) -> [Step]?
    private let hear: (String) -> Void
    private var text = ""
    private var flood: ByteBuffer?

    init(
      greeting: [Step], startTLS: NIOSSLContext?, answer: @escaping @Sendable (String) -> [Step]?,
      hear: @escaping (String) -> Void
    ) {
      self.greeting = greeting
      self.startTLS = startTLS
      self.answer = answer
      self.hear = hear
    }

    func channelActive(context: ChannelHandlerContext) { perform(greeting, context) }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      text += String(buffer: unwrapInboundIn(data))
      guard let steps = answer(text) else { return }
      hear(text)
      text = ""
      perform(steps, context)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) { pour(context) }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      context.close(promise: nil)
    }

    private func perform(_ steps: [Step], _ context: ChannelHandlerContext) {
      for step in steps {
        switch step {
        case .send(let text): send(ByteBuffer(string: text), context)
        case .bytes(let bytes): send(ByteBuffer(bytes: bytes), context)
        case .flood(let bytes):
          flood = ByteBuffer(bytes: bytes)
          pour(context)
        case .startTLS:
          guard let startTLS else { continue }
          try? context.pipeline.syncOperations.addHandler(
            NIOSSLServerHandler(context: startTLS), position: .first)
        case .close: context.close(promise: nil)
        }
      }
    }

    private func pour(_ context: ChannelHandlerContext) {
      guard let flood else { return }
      while context.channel.isWritable, context.channel.isActive { send(flood, context) }
    }

    private func send(_ bytes: ByteBuffer, _ context: ChannelHandlerContext) {
      context.writeAndFlush(wrapOutboundOut(bytes), promise: nil)
    }
  }

  private final class Answerer: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let status: HTTPResponseStatus
    private let headers: HTTPHeaders
    private let body: [UInt8]

    init(status: HTTPResponseStatus, headers: HTTPHeaders, body: [UInt8]) {
      self.status = status
      self.headers = headers
      self.body = body
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      guard case .head(let request) = unwrapInboundIn(data) else { return }
      let head = HTTPResponseHead(version: request.version, status: status, headers: headers)
      context.write(wrapOutboundOut(.head(head)), promise: nil)
      if !body.isEmpty {
        context.write(
          wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: body)))), promise: nil)
      }
      context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
  }
}
