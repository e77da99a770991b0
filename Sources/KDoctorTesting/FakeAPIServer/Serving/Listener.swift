import NIOCore
import NIOHTTP1
import NIOHTTP2
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
          if let tls {
            // Whose a client's certificate is, is judged with the request: a bad one gets a 401.
            let handler = NIOSSLServerHandler(context: tls) { _, promise in
              promise.succeed(.certificateVerified)
            }
            try channel.pipeline.syncOperations.addHandler(handler)
          }
        }.flatMap {
          guard tls != nil, core.options.offersHTTP2 else { return serve(channel, core) }
          return channel.configureHTTP2SecureUpgrade { channel in
            channel.configureHTTP2Pipeline(mode: .server) { stream in
              stream.eventLoop.makeCompletedFuture {
                let operations = stream.pipeline.syncOperations
                try operations.addHandler(HTTP2FramePayloadToHTTP1ServerCodec())
                try operations.addHandler(HTTPHandler(core, of: channel))
              }
            }.map { _ in }
          } http1ChannelConfigurator: { channel in
            serve(channel, core)
          }
        }
      }
      .bind(host: core.options.host.rawValue, port: port).get()
    return Listener(channel, connections, port: channel.localAddress?.port ?? port)
  }

  /// Serves HTTP/1.1.
  private static func serve(
    _ channel: any Channel, _ core: ServerCore
  ) -> EventLoopFuture<Void> {
    channel.eventLoop.makeCompletedFuture {
      let operations = channel.pipeline.syncOperations
      try operations.configureHTTPServerPipeline()
      try operations.addHandler(HTTPHandler(core, of: channel))
    }
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
