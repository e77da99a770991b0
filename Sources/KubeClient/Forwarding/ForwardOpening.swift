import NIOCore
import NIOHTTP1
import NIOPosix
import NIOWebSocket
import Synchronization

/// Opens a port-forward: connects, asks for the upgrade, and waits for word of every port.
final class ForwardOpening: Sendable {
  /// How far it has come; for the words of who gives up.
  enum Stage: String, Sendable {
    case connecting = "no connection to the API server"
    case asking = "connected, but no answer to the request for a port-forward"
    case upgraded = "the port-forward was granted, but nothing came over it"
  }

  private static let subprotocol = "v4.channel.k8s.io"

  private let request: APIRequest
  private let ports: [Int]
  private let client: APIClient
  private let deadline: Deadline
  private let stage = Mutex(Stage.connecting)
  /// Everything that was opened; to be closed where the opening fails.
  let set = ChannelSet()

  init(_ request: APIRequest, ports: [Int], client: APIClient, until deadline: Deadline) {
    self.request = request
    self.ports = ports
    self.client = client
    self.deadline = deadline
  }

  /// What to say where the time is over.
  var words: String { stage.withLock { $0.rawValue } }

  /// Opens it; gives up at once where the task is cancelled.
  func open(_ credentials: Credentials) async throws -> PortForward {
    try await withTaskCancellationHandler {
      try await connect(credentials)
    } onCancel: {
      set.close()
    }
  }

  private func connect(_ credentials: Credentials) async throws -> PortForward {
    stage.withLock { $0 = .connecting }
    let loop = MultiThreadedEventLoopGroup.singleton.next()
    let dial = ServerDial(connection: client.connection, limits: client.limits, set: set)
    let channel = try await dial.open(identity: credentials.identity, on: loop)
    client.takenOver.add(channel)
    stage.withLock { $0 = .asking }
    client.state.withLock { $0.statistics.requests += 1 }
    let (forward, settled) = try await loop.flatSubmit { [self] in
      begin(channel, head(credentials))
    }.get()
    try await settled.get()
    return forward
  }

  private func head(_ credentials: Credentials) -> HTTPRequestHead {
    let server = client.connection.server
    var headers = RequestHeaders.make(
      request, connection: client.connection, credentials: credentials,
      userAgent: client.userAgent)
    if !headers.contains(name: "Host") { headers.add(name: "Host", value: server.authority) }
    return HTTPRequestHead(
      version: .http1_1, method: .GET, uri: server.pathPrefix + request.target, headers: headers)
  }

  private typealias Upgraded = (PortForward, settled: EventLoopFuture<Void>)

  private func begin(
    _ channel: any Channel, _ head: HTTPRequestHead
  ) -> EventLoopFuture<Upgraded> {
    let pairs = ports.map { port in
      SocketPair.make(on: channel.eventLoop).map { [set] pair in
        set.add(pair.near)
        set.add(pair.far)
        return (port: port, pair)
      }
    }
    return EventLoopFuture.whenAllSucceed(pairs, on: channel.eventLoop)
      .flatMap { [self] pairs in upgrade(channel, head, pairs) }
      .flatMapErrorThrowing { error in
        channel.close(promise: nil)
        throw error
      }
  }

  private func upgrade(
    _ channel: any Channel, _ head: HTTPRequestHead, _ pairs: [(port: Int, SocketPair)]
  ) -> EventLoopFuture<Upgraded> {
    let granted = channel.eventLoop.makePromise(of: Void.self)
    let settled = channel.eventLoop.makePromise(of: Void.self)
    let ledger = ForwardLedger()
    let exchange = UpgradeExchange(
      head, subprotocol: Self.subprotocol, done: granted, noted: { [client] in client.noted($0) })
    let handler = ForwardHandler(
      pairs, ledger: ledger, settled: settled,
      patience: max(deadline.remaining, .zero) / 2,
      counted: { [client] bytes in
        client.state.withLock { $0.statistics.bytesReceived += bytes }
      })
    var limits = NIOHTTPDecoderLimitConfiguration()
    limits.maxHeaderListSize = 1 << 16
    do {
      try channel.pipeline.syncOperations.addHandlers([
        UpgradeSwitch(exchange), HTTPRequestEncoder(),
        ByteToMessageHandler(HTTPResponseDecoder(limitConfiguration: limits)), exchange,
        WebSocketFrameEncoder(),
        ByteToMessageHandler(WebSocketFrameDecoder(maxFrameSize: ForwardHandler.frameLimit)),
        handler,
      ])
      exchange.begin()
    } catch {
      granted.fail(error)
      settled.succeed(())
    }
    granted.futureResult.whenFailure { _ in
      for (_, pair) in pairs {
        pair.near.close(promise: nil)
        pair.far.close(promise: nil)
      }
    }
    return granted.futureResult.map { [self] in
      stage.withLock { $0 = .upgraded }
      return (PortForward(pairs, connection: channel, ledger: ledger), settled.futureResult)
    }
  }
}
