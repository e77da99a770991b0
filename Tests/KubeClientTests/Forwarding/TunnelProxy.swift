import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// An HTTP proxy that connects to where it is asked, and remembers that.
final class TunnelProxy: Sendable {
  struct Request: Sendable, Equatable {
    var target: String
    var account: String?
  }

  fileprivate final class Log: Sendable {
    let requests = Mutex<[Request]>([])
  }

  private let channel: any Channel
  private let log: Log

  /// - Parameter port: where on this machine every tunnel leads, whatever is asked for.
  static func start(
    to port: Int, status: HTTPResponseStatus = .ok
  ) async throws -> TunnelProxy {
    let log = Log()
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelOption(.autoRead, value: true)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          try channel.pipeline.syncOperations.addHandler(
            Handler(log: log, port: port, status: status))
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    return TunnelProxy(channel: channel, log: log)
  }

  private init(channel: any Channel, log: Log) {
    self.channel = channel
    self.log = log
  }

  var port: Int { channel.localAddress?.port ?? 0 }
  var requests: [Request] { log.requests.withLock { $0 } }

  func stop() async throws { try await channel.close() }

  /// Reads the head of a CONNECT, then hands bytes on.
  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let log: Log
    private let port: Int
    private let status: HTTPResponseStatus
    private var head = ""
    private var peer: (any Channel)?

    init(log: Log, port: Int, status: HTTPResponseStatus) {
      self.log = log
      self.port = port
      self.status = status
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      if let peer { return peer.writeAndFlush(unwrapInboundIn(data), promise: nil) }
      head += String(buffer: unwrapInboundIn(data))
      guard head.hasSuffix("\r\n\r\n") else { return }
      let lines = head.split(separator: "\r\n").map(String.init)
      let account = lines.first { $0.lowercased().hasPrefix("proxy-authorization: ") }
      log.requests.withLock {
        $0.append(
          Request(
            target: String(lines[0].split(separator: " ")[1]),
            account: account.map { String($0.dropFirst(21)) }))
      }
      let channel = context.channel
      let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
      let answer = ByteBuffer(string: "HTTP/1.1 \(status.code) X\r\ncontent-length: 0\r\n\r\n")
      guard status == .ok else { return channel.writeAndFlush(answer, promise: nil) }
      ClientBootstrap(group: context.eventLoop)
        .channelInitializer { far in
          far.eventLoop.makeCompletedFuture {
            try far.pipeline.syncOperations.addHandler(Way(back: channel))
          }
        }
        .connect(host: "127.0.0.1", port: port)
        .whenSuccess { far in
          bound.value.peer = far
          channel.writeAndFlush(
            ByteBuffer(string: "HTTP/1.1 200 Connection established\r\n\r\n"), promise: nil)
        }
    }

    func channelInactive(context: ChannelHandlerContext) { peer?.close(promise: nil) }
  }

  private final class Way: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let back: any Channel

    init(back: any Channel) { self.back = back }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      back.writeAndFlush(unwrapInboundIn(data), promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) { back.close(promise: nil) }
  }
}
