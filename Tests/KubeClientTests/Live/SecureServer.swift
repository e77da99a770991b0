import Foundation
import KubeClient
import NIOCore
import NIOHTTP1
import NIOHTTP2
import NIOPosix
import NIOSSL
import Synchronization

/// A server that speaks HTTP/2 as real API servers do, over TLS.
final class SecureServer: Sendable {
  /// What to do on a request.
  enum Answer: Sendable {
    case json(String)
    /// A part of an answer, and then nothing.
    case stall(String)
    /// A part of an answer, and then the connection is closed.
    case hangUp(String)
  }

  struct Request: Sendable {
    var path: String
    var version: HTTPVersion
    var host: String
  }

  private let channel: any Channel
  private let log: Log

  fileprivate final class Log: Sendable {
    let requests = Mutex<[Request]>([])
    let connections = Mutex(0)
  }

  /// - Parameter clientAuthority: in PEM; with it, clients must show a certificate of its.
  static func start(
    protocols: [String] = ["h2", "http/1.1"], clientAuthority: [UInt8]? = nil,
    answer: @escaping @Sendable (Int) -> Answer
  ) async throws -> SecureServer {
    let made = try MadeCertificates.shared.get()
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: try NIOSSLCertificate.fromPEMBytes(made["server"]).map { .certificate($0) },
      privateKey: .privateKey(try NIOSSLPrivateKey(bytes: made["server.key"], format: .pem)))
    configuration.applicationProtocols = protocols
    if let clientAuthority {
      configuration.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(clientAuthority))
      configuration.certificateVerification = .noHostnameVerification
    }
    let context = try NIOSSLContext(configuration: configuration)
    let log = Log()
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelInitializer { connection in
        log.connections.withLock { $0 += 1 }
        return connection.eventLoop.makeCompletedFuture {
          try connection.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: context))
        }.flatMap {
          connection.configureCommonHTTPServerPipeline { stream in
            stream.eventLoop.makeCompletedFuture {
              try stream.pipeline.syncOperations.addHandler(
                Handler(connection: connection, log: log, answer: answer))
            }
          }
        }
      }
      .bind(host: "127.0.0.1", port: 0).get()
    return SecureServer(channel: channel, log: log)
  }

  private init(channel: any Channel, log: Log) {
    self.channel = channel
    self.log = log
  }

  var address: ServerAddress {
    ServerAddress(scheme: .https, host: "127.0.0.1", port: channel.localAddress?.port ?? 0)
  }
  var requests: [Request] { log.requests.withLock { $0 } }
  var connections: Int { log.connections.withLock { $0 } }

  func stop() async throws { try await channel.close() }

  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let connection: any Channel
    private let log: Log
    private let answer: @Sendable (Int) -> Answer

    init(connection: any Channel, log: Log, answer: @escaping @Sendable (Int) -> Answer) {
      self.connection = connection
      self.log = log
      self.answer = answer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      guard case .head(let head) = unwrapInboundIn(data) else { return }
      let number = log.requests.withLock { requests in
        requests.append(
          Request(
            path: head.uri, version: head.version, host: head.headers.first(name: "host") ?? ""))
        return requests.count
      }
      let headers = HTTPHeaders([("content-type", "application/json")])
      context.write(
        wrapOutboundOut(
          .head(HTTPResponseHead(version: head.version, status: .ok, headers: headers))),
        promise: nil)
      switch answer(number) {
      case .json(let text):
        send(text, context)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
      case .stall(let text): send(text, context)
      case .hangUp(let text):
        send(text, context)
        connection.close(promise: nil)
      }
    }

    private func send(_ text: String, _ context: ChannelHandlerContext) {
      context.writeAndFlush(
        wrapOutboundOut(.body(.byteBuffer(ByteBuffer(string: text)))), promise: nil)
    }
  }
}
