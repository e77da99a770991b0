import NIOCore
import NIOSSL

/// A connection of a probe: bytes in and out, until the deadline.
struct ProbeConnection: Sendable {
  let channel: any Channel
  private let deadline: NIODeadline
  private let inbox: NIOLoopBound<ByteInbox>
  private let end: Scheduled<Void>
  private let farewell: @Sendable () async -> String?

  /// Connects, and notes it.
  ///
  /// - Parameter address: where the endpoint's host is; nil where only the far end knows.
  static func open(
    _ endpoint: Endpoint, at address: HostAddress?, by dialer: any Dialer, _ run: inout ProbeRun
  ) async throws(ProbeFailure) -> ProbeConnection {
    let target = Endpoint(host: address?.description ?? endpoint.host, port: endpoint.port)
    let began = NIODeadline.now()
    let dialed: Dialed
    do {
      defer { run.add(Duration(.now() - began), to: .connect) }
      dialed = try await dialer.connect(to: target, until: run.deadline)
    } catch let failure as ProbeFailure {
      throw failure
    } catch {
      let error = DialError(error)
      throw error == .timedOut ? .timedOut(.connect) : .dialling(error)
    }
    run.note(.connected(endpoint, address: dialed.address ?? address?.description))
    do {
      return try await ProbeConnection(dialed, until: run.deadline)
    } catch {
      dialed.channel.close(promise: nil)
      throw .closed(.connect, farewell: await dialed.farewell())
    }
  }

  private init(_ dialed: Dialed, until deadline: NIODeadline) async throws {
    let channel = dialed.channel
    self.channel = channel
    self.deadline = deadline
    farewell = dialed.farewell
    end = channel.eventLoop.scheduleTask(deadline: deadline) { channel.close(promise: nil) }
    inbox = try await channel.eventLoop.submit {
      let inbox = ByteInbox(eventLoop: channel.eventLoop)
      try channel.pipeline.syncOperations.addHandler(inbox)
      return NIOLoopBound(inbox, eventLoop: channel.eventLoop)
    }.get()
  }

  /// Ends the connection.
  func close() {
    end.cancel()
    channel.close(promise: nil)
  }

  /// Waits for bytes.
  ///
  /// - Returns: nil where the far end has ended.
  func next(_ phase: ProbePhase) async throws(ProbeFailure) -> ByteBuffer? {
    let inbox = inbox
    let bytes = try await wait(phase, channel.eventLoop.flatSubmit { inbox.value.next() })
    // At the deadline the connection is closed from here.
    if bytes == nil, NIODeadline.now() >= deadline { throw .timedOut(phase) }
    return bytes
  }

  /// Sends bytes.
  func send(_ bytes: [UInt8], _ phase: ProbePhase) async throws(ProbeFailure) {
    try await wait(phase, channel.writeAndFlush(ByteBuffer(bytes: bytes)))
  }

  /// Agrees on TLS; what was received before and not yet asked for is forgotten.
  func startTLS(
    _ makeHandler: @escaping @Sendable () throws -> NIOSSLClientHandler
  ) async throws(ProbeFailure) -> ByteInbox.Handshake {
    let (inbox, channel) = (inbox, channel)
    return try await wait(
      .tls,
      channel.eventLoop.flatSubmit {
        do {
          let handler = try makeHandler()
          let agreed = inbox.value.expectHandshake()
          try channel.pipeline.syncOperations.addHandler(handler, position: .before(inbox.value))
          channel.read()
          return agreed
        } catch {
          return channel.eventLoop.makeFailedFuture(error)
        }
      })
  }

  /// Hands the channel over to other handlers, which are added at its end.
  func release<Output: Sendable>(
    _ phase: ProbePhase, _ setUp: @escaping @Sendable () throws -> Output
  ) async throws(ProbeFailure) -> Output {
    let (inbox, channel) = (inbox, channel)
    return try await wait(
      phase,
      channel.eventLoop.flatSubmit {
        do {
          if let problem = inbox.value.problem { throw problem }
          let output = try setUp()
          return channel.pipeline.syncOperations.removeHandler(inbox.value).map { output }
        } catch {
          return channel.eventLoop.makeFailedFuture(error)
        }
      })
  }

  /// Waits for something of the channel, and tells what went wrong.
  func wait<Output: Sendable>(
    _ phase: ProbePhase, _ future: EventLoopFuture<Output>
  ) async throws(ProbeFailure) -> Output {
    do {
      return try await future.get()
    } catch let failure as ProbeFailure {
      throw failure
    } catch {
      if NIODeadline.now() >= deadline { throw .timedOut(phase) }
      throw await failure(error, phase)
    }
  }

  private func failure(_ error: any Error, _ phase: ProbePhase) async -> ProbeFailure {
    if let problem = TLSProblem(error) { return .tls(problem) }
    switch error {
    case ChannelError.ioOnClosedChannel, ChannelError.eof, ChannelError.alreadyClosed,
      NIOSSLError.uncleanShutdown:
      return .closed(phase, farewell: await farewell())
    case let error as IOError:
      let text = DialError(error).description
      return .broken(phase, await farewell() ?? text)
    default: return .broken(phase, "\(error)")
    }
  }
}
