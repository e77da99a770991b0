import Foundation
import KubeClient
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import NIOWebSocket
import Synchronization

/// A server that is asked for port-forwards, and does with them what a test says.
final class ForwardServer: Sendable {
  /// What to do on a request.
  enum Answer: Sendable {
    case http(Int, [(String, String)], String)
    /// Agrees, with these words about the protocol, and then does this, in order.
    case upgrade(protocols: [String], [ForwardStep])
    case silence
  }

  struct Request: Sendable {
    var uri: String
    var headers: [String: String]
  }

  struct State {
    var requests: [Request] = []
    /// What came, without pings and pongs.
    var frames: [WebSocketFrame] = []
    var pongs: [ByteBuffer] = []
    var open = 0
    var sent = 0
  }

  static let v4 = ["v4.channel.k8s.io"]

  private let channel: any Channel
  let log: Log

  final class Log: Sendable {
    let state = Mutex(State())
  }

  static func start(
    tls: NIOSSLContext? = nil, answer: @escaping @Sendable (Request, Int) -> Answer
  ) async throws -> ForwardServer {
    let log = Log()
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let tls {
            try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
          }
          log.state.withLock { $0.open += 1 }
          channel.closeFuture.whenComplete { _ in log.state.withLock { $0.open -= 1 } }
          let handler = NIOLoopBound(
            ForwardRequestHandler(log: log, answer: answer), eventLoop: channel.eventLoop)
          try channel.pipeline.syncOperations.configureHTTPServerPipeline(
            withServerUpgrade: (
              upgraders: [handler.value.upgrader(handler)],
              completionHandler: { context in
                context.pipeline.syncOperations.removeHandler(handler.value, promise: nil)
              }
            ))
          try channel.pipeline.syncOperations.addHandler(handler.value)
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    return ForwardServer(channel: channel, log: log)
  }

  private init(channel: any Channel, log: Log) {
    self.channel = channel
    self.log = log
  }

  var port: Int { channel.localAddress?.port ?? 0 }
  var state: State {
    log.state.withLock { state in
      State(
        requests: state.requests, frames: state.frames, pongs: state.pongs, open: state.open,
        sent: state.sent)
    }
  }

  /// Waits until something is so.
  func until(_ isSo: (State) -> Bool) async throws {
    while !isSo(state) { try await Task.sleep(for: .milliseconds(2)) }
  }

  func stop() async throws { try await channel.close() }
}
