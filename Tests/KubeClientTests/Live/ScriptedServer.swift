import Foundation
import KubeClient
import NIOCore
import NIOPosix
import Synchronization

/// A server that answers with the bytes a test gives it, right or wrong.
final class ScriptedServer: Sendable {
  /// What came.
  struct Request: Sendable {
    var path: String
    var query: [String: String]
    /// By name in lower case; several of a name are joined by commas.
    var headers: [String: String]
    /// The how-manieth request to this server it is, from 1.
    var number: Int
    /// The how-manieth connection it came over, from 1.
    var connection: Int
  }

  /// What to do on a request, in order.
  enum Step: Sendable {
    case send([UInt8])
    /// Sends the bytes again and again, with a pause before each.
    case drip([UInt8], every: TimeAmount)
    case close
  }

  fileprivate struct State {
    var requests: [Request] = []
    var connections = 0
    var open = 0
  }

  private let channel: any Channel
  private let counts: Counts

  /// What the connections have in common.
  fileprivate final class Counts: Sendable {
    let state = Mutex(State())
  }

  /// Listens on a free port of 127.0.0.1, or of another address.
  static func start(
    host: String = "127.0.0.1", port: Int = 0,
    tls: (@Sendable () throws -> any ChannelHandler)? = nil,
    answer: @escaping @Sendable (Request) -> [Step]
  ) async throws -> ScriptedServer {
    let counts = Counts()
    let channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .serverChannelOption(ChannelOptions.socketOption(.so_reuseaddr), value: 1)
      .childChannelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          if let tls { try channel.pipeline.syncOperations.addHandler(tls()) }
          let number = counts.state.withLock { state in
            state.connections += 1
            state.open += 1
            return state.connections
          }
          channel.closeFuture.whenComplete { _ in counts.state.withLock { $0.open -= 1 } }
          try channel.pipeline.syncOperations.addHandler(
            Handler(counts: counts, connection: number, answer: answer))
        }
      }
      .bind(host: host, port: port).get()
    return ScriptedServer(channel: channel, counts: counts)
  }

  private init(channel: any Channel, counts: Counts) {
    self.channel = channel
    self.counts = counts
  }

  var port: Int { channel.localAddress?.port ?? 0 }
  var requests: [Request] { counts.state.withLock { $0.requests } }
  var connections: Int { counts.state.withLock { $0.connections } }
  /// Connections that are open now.
  var open: Int { counts.state.withLock { $0.open } }

  func stop() async throws { try await channel.close() }

  /// Collects a request's head, and does what the test says.
  private final class Handler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let counts: Counts
    private let connection: Int
    private let answer: @Sendable (Request) -> [Step]
    private var head = ""

    init(counts: Counts, connection: Int, answer: @escaping @Sendable (Request) -> [Step]) {
      self.counts = counts
      self.connection = connection
      self.answer = answer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      head += String(buffer: unwrapInboundIn(data))
      // A client that speaks TLS to a plain server sends no head that would ever end.
      if head.utf8.first == 0x16 { head = "\r\n\r\n" }
      guard let end = head.range(of: "\r\n\r\n") else { return }
      let lines = head[..<end.lowerBound].components(separatedBy: "\r\n")
      head = String(head[end.upperBound...])
      let request = counts.state.withLock { state in
        let request = Self.read(lines, state.requests.count + 1, connection)
        state.requests.append(request)
        return request
      }
      perform(answer(request), context: context)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
      context.close(promise: nil)
    }

    private func perform(_ steps: [Step], context: ChannelHandlerContext) {
      for step in steps {
        switch step {
        case .send(let bytes):
          context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
        case .drip(let bytes, let pause):
          let channel = context.channel
          context.eventLoop.scheduleRepeatedTask(initialDelay: pause, delay: pause) { task in
            guard channel.isActive else { return task.cancel() }
            channel.writeAndFlush(ByteBuffer(bytes: bytes), promise: nil)
          }
        case .close: context.close(promise: nil)
        }
      }
    }

    private static func read(_ lines: [String], _ number: Int, _ connection: Int) -> Request {
      let target =
        (lines.first ?? "").split(separator: " ").dropFirst().first.map(String.init) ?? ""
      let parts = target.split(separator: "?", maxSplits: 1).map(String.init)
      var query: [String: String] = [:]
      for pair in (parts.count > 1 ? parts[1] : "").split(separator: "&") {
        let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        query[String(sides[0])] = sides.count > 1 ? String(sides[1]).removingPercentEncoding : ""
      }
      var headers: [String: String] = [:]
      for line in lines.dropFirst() {
        let sides = line.split(separator: ":", maxSplits: 1).map {
          $0.trimmingCharacters(in: .whitespaces)
        }
        guard sides.count == 2 else { continue }
        let name = sides[0].lowercased()
        headers[name] = headers[name].map { "\($0),\(sides[1])" } ?? sides[1]
      }
      return Request(
        path: parts.first ?? "", query: query, headers: headers, number: number,
        connection: connection)
    }
  }
}
