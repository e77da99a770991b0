import NIOCore
import NIOExtras
import NIOHTTP1
import NIOPosix
import NIOSSL

/// Makes a connection of its own to the API server, for a request that takes the connection over:
/// through the same proxy, with the same trust and identity as all others.
struct ServerDial: Sendable {
  var connection: ClusterConnection
  var limits: RequestLimits
  /// Where the connection is put as soon as it is being made, so that it can be given up.
  var set: ChannelSet

  /// How long saying goodbye may take.
  private static let farewell = TimeAmount.milliseconds(250)

  /// - Returns: a channel that carries the bytes of HTTP/1.1, with the server's certificate checked.
  func open(
    identity: Credentials.Identity?, on loop: any EventLoop
  ) async throws -> any Channel {
    let server = connection.server
    let proxy = try connection.proxy?.usable()
    let channel = try await ClientBootstrap(group: loop)
      .connectTimeout(TimeAmount(limits.connect))
      .channelInitializer { [set] channel in
        set.add(channel)
        return channel.eventLoop.makeSucceededVoidFuture()
      }
      .connect(host: proxy?.host ?? server.host, port: proxy?.port ?? server.port).get()
    if let proxy { try await tunnel(channel, through: proxy) }
    if server.scheme == .https { try await secure(channel, identity: identity) }
    return channel
  }

  private func tunnel(_ channel: any Channel, through proxy: ProxyAddress) async throws {
    let server = connection.server
    var headers = HTTPHeaders([("Host", server.authority)])
    if let account = proxy.authorization {
      headers.add(name: "Proxy-Authorization", value: account)
    }
    let host = server.host.contains(":") ? "[\(server.host)]" : server.host
    let deadline = NIODeadline.now() + TimeAmount(limits.connect)
    try await channel.eventLoop.flatSubmit { [headers] in
      let done = channel.eventLoop.makePromise(of: Void.self)
      let encoder = HTTPRequestEncoder()
      let decoder = ByteToMessageHandler(HTTPResponseDecoder(leftOverBytesStrategy: .forwardBytes))
      let connect = NIOHTTP1ProxyConnectHandler(
        targetHost: host, targetPort: server.port, headers: headers, deadline: deadline,
        promise: done)
      do {
        try channel.pipeline.syncOperations.addHandlers([encoder, decoder, connect])
      } catch {
        done.fail(error)
      }
      let handlers = NIOLoopBound((encoder, decoder), eventLoop: channel.eventLoop)
      return done.futureResult.flatMap {
        channel.pipeline.syncOperations.removeHandler(handlers.value.0).and(
          channel.pipeline.syncOperations.removeHandler(handlers.value.1)
        ).map { _ in }
      }
    }.get()
  }

  private func secure(_ channel: any Channel, identity: Credentials.Identity?) async throws {
    var configuration = try ServerTrust.configuration(
      connection, authorities: try ServerTrust.authorities(of: connection), identity: identity)
    configuration.applicationProtocols = ["http/1.1"]
    configuration.shutdownTimeout = Self.farewell
    let context = try NIOSSLContext(configuration: configuration)
    let name = connection.certificateHost
    let limit = limits.connect
    try await channel.eventLoop.flatSubmit {
      let done = channel.eventLoop.makePromise(of: Void.self)
      do {
        try channel.pipeline.syncOperations.addHandlers([
          NIOSSLClientHandler(
            context: context, serverHostname: CertificateNames.bytes(name) == nil ? name : nil),
          HandshakeWaiter(done, limit: limit),
        ])
      } catch {
        done.fail(error)
      }
      return done.futureResult
    }.get()
    try await ServerIdentity(connection)?.check(channel).get()
  }
}
