import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization

/// An open port with its connections.
final class Listener: Sendable {
  private let channel: any Channel
  private let connections: Connections
  let port: Int

  /// Begins to listen.
  ///
  /// - Parameters:
  ///   - port: 0 for any free one.
  ///   - tls: nil for plain HTTP.
  static func open(
    _ core: ServerCore, port: Int, tls: NIOSSLContext?
  ) async throws -> Listener {
    let connections = Connections()
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      .childChannelInitializer { channel in
        connections.add(channel)
        return channel.eventLoop.makeCompletedFuture {
          let operations = channel.pipeline.syncOperations
          if let tls {
            // Whose a client's certificate is, is judged with the request: a bad one gets a 401.
            let handler = NIOSSLServerHandler(context: tls) { _, promise in
              promise.succeed(.certificateVerified)
            }
            try operations.addHandler(handler)
          }
          try operations.configureHTTPServerPipeline()
          try operations.addHandler(HTTPHandler(core))
        }
      }
      .bind(host: core.options.host.rawValue, port: port).get()
    return Listener(channel, connections, port: channel.localAddress?.port ?? port)
  }

  private init(_ channel: any Channel, _ connections: Connections, port: Int) {
    self.channel = channel
    self.connections = connections
    self.port = port
  }

  /// Closes the port and ends every connection, stalled ones included.
  func close() async {
    try? await channel.close().get()
    for connection in connections.takeAll() {
      // A TLS connection would wait for its peer to say farewell, too.
      try? await connection.close(mode: .all).get()
    }
  }

  /// The connections that are open.
  private final class Connections: Sendable {
    private let open = Mutex<[ObjectIdentifier: any Channel]>([:])

    func add(_ channel: any Channel) {
      let id = ObjectIdentifier(channel)
      open.withLock { $0[id] = channel }
      channel.closeFuture.whenComplete { _ in
        self.open.withLock { _ = $0.removeValue(forKey: id) }
      }
    }

    func takeAll() -> [any Channel] { open.withLock { Array($0.values) } }
  }
}
