import NIOCore
import NIOPosix

extension DNSProber {
  /// Asks with one datagram and waits for the one that answers.
  func askWithDatagram(
    _ query: DNSQuery, _ endpoint: Endpoint, at address: HostAddress?, _ run: inout ProbeRun
  ) async throws(ProbeFailure) -> DNSMessage {
    guard !settings.isTLS else { throw .badModule("dns_over_tls needs transport_protocol: tcp") }
    guard let address else {
      throw .notPossible("only TCP connections lead there")
    }
    let began = NIODeadline.now()
    let channel: any Channel
    do {
      channel = try await open(address, port: endpoint.port)
    } catch {
      throw .dialling(DialError(error))
    }
    let connected = NIODeadline.now()
    run.add(Duration(connected - began), to: .connect)
    note(query, endpoint, &run)
    defer { run.add(Duration(.now() - connected), to: .request) }
    do {
      return try await exchange(query, over: channel, until: run.deadline)
    } catch {
      throw error as? ProbeFailure ?? .broken(.request, "\(DialError(error))")
    }
  }

  /// Makes a socket that speaks to one server only, and so hears of its port being closed.
  private func open(_ address: HostAddress, port: Int) async throws -> any Channel {
    let bootstrap = DatagramBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .channelOption(.autoRead, value: false)
    let server = try SocketAddress.makeAddressResolvingHost("\(address)", port: port)
    guard let source = settings.sourceAddress else {
      return try await bootstrap.connect(to: server).get()
    }
    guard HostAddress(source) != nil else {
      throw DialError.noWay("\(source) is no address to send from")
    }
    let channel = try await bootstrap.bind(host: source, port: 0).get()
    try await channel.connect(to: server)
    return channel
  }

  private func exchange(
    _ query: DNSQuery, over channel: any Channel, until deadline: NIODeadline
  ) async throws -> DNSMessage {
    let loop = channel.eventLoop
    let promise = loop.makePromise(of: DNSMessage.self)
    let end = loop.scheduleTask(deadline: deadline) {
      promise.fail(ProbeFailure.timedOut(.request))
    }
    promise.futureResult.whenComplete { _ in
      end.cancel()
      channel.close(promise: nil)
    }
    do {
      try await loop.submit {
        try channel.pipeline.syncOperations.addHandler(
          DNSDatagramHandler(id: query.id, promise: promise))
      }.get()
      try await channel.setOption(.autoRead, value: true).get()
      try await channel.writeAndFlush(ByteBuffer(bytes: query.bytes))
    } catch {
      promise.fail(error)
    }
    return try await promise.futureResult.get()
  }
}
