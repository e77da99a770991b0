import NIOCore
import NIOPosix
import NIOSSL
import Testing

@testable import KDoctorTesting

/// Applications as somebody sees them who is connected with them directly.
@Suite struct ApplicationTests {
  /// Connects to an application and collects what it says until it is enough.
  private static func talk(
    _ server: FakeAPIServer, _ behaviour: PortBehaviour, say bytes: [UInt8] = [],
    tls: (context: NIOSSLContext, name: String)? = nil,
    until isEnough: @escaping @Sendable ([UInt8]) -> Bool = { _ in false }
  ) async throws -> (bytes: [UInt8], error: String?) {
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let place = PodPlace(namespace: "healthy", pod: "shop", port: 80)
    let promise = loop.makePromise(of: (bytes: [UInt8], error: String?).self)
    let core = server.core
    let channel = try await loop.flatSubmit {
      core.connect(to: place, behaviour, by: .portForward, on: loop)
    }.get()
    try await loop.submit {
      let operations = channel.pipeline.syncOperations
      if let tls {
        try operations.addHandler(
          NIOSSLClientHandler(context: tls.context, serverHostname: tls.name))
      }
      try operations.addHandler(Listener(isEnough, promise))
      channel.writeAndFlush(ByteBuffer(bytes: bytes), promise: nil)
      // Last: what comes in may end the connection.
      try channel.syncOptions?.setOption(.autoRead, value: true)
    }.get()
    let result = try await promise.futureResult.get()
    try? await channel.close().get()
    return result
  }

  private static let request = Array("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".utf8)

  private static func client(_ server: FakeAPIServer) throws -> NIOSSLContext {
    var configuration = TLSConfiguration.makeClientConfiguration()
    configuration.trustRoots = .certificates(
      try NIOSSLCertificate.fromPEMBytes(Array(try server.applicationAuthorityPEM().utf8)))
    configuration.applicationProtocols = ["h2", "http/1.1"]
    return try NIOSSLContext(configuration: configuration)
  }

  @Test(arguments: ApplicationCertificate.Kind.allCases)
  func certificates(_ kind: ApplicationCertificate.Kind) async throws {
    let server = try await FakeAPIServer.start(FakeCluster())
    let (bytes, error) = try await Self.talk(
      server, .tls(.init(names: ["shop.test"], kind: kind)), say: Self.request,
      tls: (try Self.client(server), "shop.test"))
    #expect(String(decoding: bytes, as: UTF8.self).hasSuffix("ok\n") == (kind == .valid))
    #expect((error == nil) == (kind == .valid))
    #expect(server.visits.map(\.serverName) == ["shop.test"])
    await server.stop()
  }

  @Test func aCertificateOfAnotherName() async throws {
    let server = try await FakeAPIServer.start(FakeCluster())
    let (bytes, error) = try await Self.talk(
      server, .tls(.init(names: ["other.test"])), say: Self.request,
      tls: (try Self.client(server), "shop.test"))
    #expect(bytes.isEmpty)
    #expect(error != nil)
    await server.stop()
  }

  /// A client's preface, its settings, and `GET /` in fields that HTTP/2 has numbers for.
  private static let http2Request =
    Array("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".utf8) + [0, 0, 0, 4, 0, 0, 0, 0, 0]
    + [0, 0, 6, 1, 5, 0, 0, 0, 1, 0x82, 0x84, 0x86, 0x41, 1, UInt8(ascii: "x")]

  @Test(arguments: [false, true]) func http2(_ overTLS: Bool) async throws {
    let server = try await FakeAPIServer.start(FakeCluster())
    let behaviour = PortBehaviour.http2
    let tls = (try Self.client(server), "shop.test")
    let (bytes, _) = try await Self.talk(
      server,
      overTLS ? .tls(.init(names: ["shop.test"], protocols: ["h2"]), of: behaviour) : behaviour,
      say: Self.http2Request, tls: overTLS ? tls : nil
    ) { $0.firstRange(of: Array("ok\n".utf8)) != nil }
    // The frame of the headers begins with `:status: 200`.
    #expect(bytes.firstRange(of: [1, 4, 0, 0, 0, 1, 0x88]) != nil)
    #expect(server.visits.flatMap(\.requests).map(\.target) == ["/"])
    await server.stop()
  }

  @Test(arguments: [
    (PortBehaviour.banner("220 ready\r\n"), "220 ready\r\n"),
    (.slow(after: 10, then: .banner("late")), "late"),
  ])
  func talk(_ behaviour: PortBehaviour, _ text: String) async throws {
    let server = try await FakeAPIServer.start(FakeCluster())
    let (bytes, _) = try await Self.talk(server, behaviour) { $0.count >= text.utf8.count }
    #expect(String(decoding: bytes, as: UTF8.self) == text)
    #expect(server.visits.map(\.requests) == [[]])
    await server.stop()
  }

  @Test func tlsToAPlainPortIsABadRequest() async throws {
    let server = try await FakeAPIServer.start(FakeCluster())
    let (bytes, error) = try await Self.talk(
      server, .http(), tls: (try Self.client(server), "shop.test"))
    #expect(bytes.isEmpty)
    #expect(error != nil)
    #expect(server.visits.map(\.requests) == [[]])
    await server.stop()
  }

  /// Collects bytes until they are enough or the connection ends.
  private final class Listener: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let isEnough: ([UInt8]) -> Bool
    private let promise: EventLoopPromise<(bytes: [UInt8], error: String?)>
    private var bytes: [UInt8] = []
    private var error: String?

    init(
      _ isEnough: @escaping ([UInt8]) -> Bool,
      _ promise: EventLoopPromise<(bytes: [UInt8], error: String?)>
    ) {
      self.isEnough = isEnough
      self.promise = promise
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      bytes += Array(unwrapInboundIn(data).readableBytesView)
      if isEnough(bytes) { promise.succeed((bytes, error)) }
    }

    func channelInactive(context: ChannelHandlerContext) { promise.succeed((bytes, error)) }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      if case NIOSSLError.uncleanShutdown = error { return }
      self.error = "\(error)"
      context.close(promise: nil)
    }
  }
}
