import NIOCore
import NIOPosix
import NIOSSL

/// A TCP port of this machine that tests speak to.
struct LoopbackServer: Sendable {
  private let channel: any Channel

  var port: Int { channel.localAddress?.port ?? 0 }

  /// Begins to listen.
  ///
  /// - Parameters:
  ///   - tls: nil for plain connections.
  ///   - set: what to do with each connection.
  static func start(
    host: String = "127.0.0.1", tls: NIOSSLContext? = nil,
    set: @escaping @Sendable (any Channel) throws -> Void
  ) async throws -> LoopbackServer {
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 256)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { connection in
        connection.eventLoop.makeCompletedFuture {
          if let tls {
            try connection.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls))
          }
          try set(connection)
        }
      }
      .bind(host: host, port: 0).get()
    return LoopbackServer(channel: channel)
  }

  func stop() async throws { try await channel.close() }
}
