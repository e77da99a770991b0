import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Testing

@testable import KDoctorTesting

/// One connection to a fake server: as little of an HTTP client as its tests need.
struct TestConnection: Sendable {
  private let channel: any Channel
  private let collector: NIOLoopBound<ExchangeCollector>
  private let authorization: String?
  private let host: String

  /// Connects as an account.
  ///
  /// - Parameter tls: changes the configuration, for example its versions.
  init(
    _ server: FakeAPIServer, as account: Account = .admin,
    tls change: (inout TLSConfiguration) -> Void = { _ in }
  ) async throws {
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    host = server.options.host.rawValue
    authorization = server.token(of: account).map { "Bearer \($0)" }
    let context = try Self.context(server, account, change)
    let collector = NIOLoopBoundBox.makeEmptyBox(valueType: ExchangeCollector.self, eventLoop: loop)
    channel = try await ClientBootstrap(group: loop)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let operations = channel.pipeline.syncOperations
          if let context {
            try operations.addHandler(NIOSSLClientHandler(context: context, serverHostname: nil))
          }
          try operations.addHTTPClientHandlers()
          let handler = ExchangeCollector()
          collector.value = handler
          try operations.addHandler(handler)
        }
      }
      .connect(host: host, port: server.port).get()
    self.collector = try await loop.submit {
      NIOLoopBound(try #require(collector.value), eventLoop: loop)
    }.get()
  }

  static func context(
    _ server: FakeAPIServer, _ account: Account, _ change: (inout TLSConfiguration) -> Void
  ) throws -> NIOSSLContext? {
    guard server.options.transport != .plain else { return nil }
    var configuration = TLSConfiguration.makeClientConfiguration()
    let authority = try NIOSSLCertificate.fromPEMBytes(Array(try server.authorityPEM().utf8))
    configuration.trustRoots = .certificates(authority)
    if let identity = try server.certificates.identity(of: account) {
      let chain = try NIOSSLCertificate.fromPEMBytes(Array(try identity.certificatePEM().utf8))
      configuration.certificateChain = chain.map { .certificate($0) }
      configuration.privateKey = .privateKey(
        try NIOSSLPrivateKey(bytes: Array(identity.keyPEM.utf8), format: .pem))
    }
    change(&configuration)
    return try NIOSSLContext(configuration: configuration)
  }

  /// Asks for a path and takes the answer, as far as it comes.
  func get(
    _ path: String, method: HTTPMethod = .GET, headers: [String: String] = [:]
  ) async throws -> Exchange {
    try await begin(path, method: method, headers: headers).get()
  }

  /// Asks for a path without waiting for the answer.
  func begin(
    _ path: String, method: HTTPMethod = .GET, headers: [String: String] = [:]
  ) throws -> EventLoopFuture<Exchange> {
    let promise = channel.eventLoop.makePromise(of: Exchange.self)
    var fields = HTTPHeaders([("Host", host), ("User-Agent", "test")])
    if let authorization { fields.add(name: "Authorization", value: authorization) }
    for (name, value) in headers { fields.replaceOrAdd(name: name, value: value) }
    let head = HTTPRequestHead(version: .http1_1, method: method, uri: path, headers: fields)
    channel.eventLoop.execute { [channel, collector] in
      collector.value.expect(promise)
      channel.pipeline.syncOperations.write(
        NIOAny(HTTPClientRequestPart.head(head)), promise: nil)
      channel.pipeline.syncOperations.writeAndFlush(
        NIOAny(HTTPClientRequestPart.end(nil)), promise: nil)
    }
    return promise.futureResult
  }

  /// Waits until so many bytes of the current answer's body are there, or it has ended.
  func body(bytes count: Int) async throws -> [UInt8] {
    try await body { $0.count >= count }
  }

  /// Waits until a line of the current answer's body holds a text, or the answer has ended; gives
  /// all lines up to then.
  func lines(through text: String) async throws -> [JSONNode] {
    let body = try await body { body in
      guard let found = body.firstRange(of: Array(text.utf8)) else { return false }
      return body[found.upperBound...].contains(UInt8(ascii: "\n"))
    }
    return try body.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode(JSONNode.self, from: Data($0))
    }
  }

  private func body(
    when isEnough: @escaping @Sendable ([UInt8]) -> Bool
  ) async throws -> [UInt8] {
    let promise = channel.eventLoop.makePromise(of: [UInt8].self)
    channel.eventLoop.execute { [collector] in collector.value.notify(when: isEnough, promise) }
    return try await promise.futureResult.get()
  }

  /// Waits until the other side has closed the connection.
  func waitForClose() async throws { try await channel.closeFuture.get() }

  /// Closes the connection.
  func close() async { try? await channel.close().get() }
}
