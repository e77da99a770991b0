import NIOCore
import NIOPosix
import NIOSSL
import NIOWebSocket
import Testing

@testable import KDoctorTesting

/// As little of a port-forward's client as its tests need.
struct ForwardConnection: Sendable {
  typealias State = ForwardCollector.State

  private let channel: any Channel
  private let collector: NIOLoopBound<ForwardCollector>
  private let codec: ChannelCodec

  /// Connects and asks for the path.
  ///
  /// - Parameters:
  ///   - codec: the one that both sides speak.
  ///   - headers: replace those of the handshake; an empty value leaves one out.
  init(
    _ server: FakeAPIServer, _ path: String, as account: Account = .admin,
    codec: ChannelCodec = .binary, headers: [String: String] = [:]
  ) async throws {
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let context = try TestConnection.context(server, account) { _ in }
    let box = NIOLoopBoundBox.makeEmptyBox(valueType: ForwardCollector.self, eventLoop: loop)
    self.codec = codec
    channel = try await ClientBootstrap(group: loop)
      .channelInitializer { channel in
        channel.eventLoop.makeCompletedFuture {
          let operations = channel.pipeline.syncOperations
          if let context {
            try operations.addHandler(NIOSSLClientHandler(context: context, serverHostname: nil))
          }
          let handler = ForwardCollector(codec)
          box.value = handler
          try operations.addHandler(handler)
        }
      }
      .connect(host: server.options.host.rawValue, port: server.port).get()
    collector = try await loop.submit {
      NIOLoopBound(try #require(box.value), eventLoop: loop)
    }.get()
    var fields = [
      "Host": "localhost", "Connection": "Upgrade", "Upgrade": "websocket",
      "Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
      "Sec-WebSocket-Protocol": codec.rawValue,
    ]
    if let token = server.token(of: account) { fields["Authorization"] = "Bearer \(token)" }
    fields.merge(headers) { $1 }
    let lines = fields.filter { !$0.value.isEmpty }.map { "\($0.key): \($0.value)\r\n" }
    try await channel.writeAndFlush(
      ByteBuffer(string: "GET \(path) HTTP/1.1\r\n\(lines.joined())\r\n")
    ).get()
  }

  /// Waits until what has come is enough, or the connection has ended.
  func state(when isEnough: @escaping @Sendable (State) -> Bool) async throws -> State {
    let promise = channel.eventLoop.makePromise(of: State.self)
    channel.eventLoop.execute { [collector] in collector.value.notify(when: isEnough, promise) }
    return try await promise.futureResult.get()
  }

  /// Waits until the connection has ended.
  func end() async throws -> State { try await state { _ in false } }

  /// Waits for the answer to the handshake; for all of it where it is a refusal.
  func handshake() async throws -> Exchange {
    try await state { state in
      let length = state.handshake.headers["content-length"].flatMap { Int($0) }
      return state.isUpgraded
        || state.handshake.status > 0 && state.handshake.body.count >= length ?? .max
    }.handshake
  }

  /// Sends a message on a channel.
  func send(_ text: String, on number: Int = 0) {
    let frame = codec.frame(number, ByteBuffer(string: text))
    send(WebSocketFrame(fin: true, opcode: frame.opcode, maskKey: .random(), data: frame.data))
  }

  /// Sends a frame as it is.
  func send(_ frame: WebSocketFrame) { channel.writeAndFlush(frame, promise: nil) }

  /// Asks for a path over HTTP, on a data channel, and waits for the answer's end.
  func get(_ path: String = "/", host: String = "shop", on number: Int = 0) async throws -> String {
    _ = try await state { $0.isUpgraded }
    send("GET \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n", on: number)
    return try await end().data(number)
  }

  /// Closes the connection.
  func close() async { try? await channel.close().get() }
}
