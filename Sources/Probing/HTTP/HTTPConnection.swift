import NIOCore
import NIOHTTP1
import NIOHTTP2

/// Sends a request over a connection that is ready for HTTP.
struct HTTPConnection {
  var connection: ProbeConnection
  var settings: HTTPSettings
  var isHTTP2: Bool

  /// The most bytes of all headers of a response together.
  static let maximumHead = 1 << 20

  /// Sends a request and takes its response.
  ///
  /// - Parameter stopsAtHead: whether a response is wanted without its body.
  func exchange(
    _ head: HTTPRequestHead, body: [UInt8], until deadline: NIODeadline,
    stopsAtHead: @escaping @Sendable (HTTPResponseHead) -> Bool
  ) async throws(ProbeFailure) -> HTTPAnswer {
    let promise = connection.channel.eventLoop.makePromise(of: HTTPAnswer.self)
    let settings = settings
    let makeExchange = { @Sendable in
      HTTPExchange(promise, settings, until: deadline, stopsAtHead: stopsAtHead)
    }
    let channel: any Channel
    do throws(ProbeFailure) {
      channel = isHTTP2 ? try await openStream(makeExchange) : try await setUp(makeExchange)
    } catch {
      promise.fail(error)
      throw error
    }
    channel.write(HTTPClientRequestPart.head(head)).cascadeFailure(to: promise)
    if !body.isEmpty {
      channel.write(HTTPClientRequestPart.body(.byteBuffer(ByteBuffer(bytes: body))))
        .cascadeFailure(to: promise)
    }
    // A server that answers before it has read all may close early; its answer counts.
    channel.writeAndFlush(HTTPClientRequestPart.end(nil), promise: nil)
    return try await connection.wait(.processing, promise.futureResult)
  }

  private func setUp(
    _ makeExchange: @escaping @Sendable () -> HTTPExchange
  ) async throws(ProbeFailure) -> any Channel {
    let channel = connection.channel
    return try await connection.release(.processing) {
      var limits = NIOHTTPDecoderLimitConfiguration()
      limits.maxHeaderFieldSize = Self.maximumHead
      limits.maxHeaderListSize = Self.maximumHead
      limits.maxHeaderFieldCount = 10_000
      let decoder = HTTPResponseDecoder(
        leftOverBytesStrategy: .dropBytes, informationalResponseStrategy: .drop,
        limitConfiguration: limits)
      try channel.pipeline.syncOperations.addHandlers([
        HTTPRequestEncoder(), ByteToMessageHandler(decoder), NIOHTTPRequestHeadersValidator(),
        makeExchange(),
      ])
      return channel
    }
  }

  private func openStream(
    _ makeExchange: @escaping @Sendable () -> HTTPExchange
  ) async throws(ProbeFailure) -> any Channel {
    let channel = connection.channel
    let multiplexer = try await connection.release(.processing) {
      var configuration = NIOHTTP2Handler.ConnectionConfiguration()
      configuration.initialSettings = [
        HTTP2Setting(parameter: .enablePush, value: 0),
        HTTP2Setting(parameter: .maxConcurrentStreams, value: 1),
        HTTP2Setting(parameter: .maxHeaderListSize, value: Self.maximumHead),
      ]
      return try channel.pipeline.syncOperations.configureHTTP2Pipeline(
        mode: .client, connectionConfiguration: configuration,
        streamConfiguration: NIOHTTP2Handler.StreamConfiguration()
      ) { stream in stream.close() }
    }
    try await connection.wait(.processing, channel.setOption(.autoRead, value: true))
    channel.read()
    return try await connection.wait(
      .processing,
      multiplexer.createStreamChannel { stream in
        stream.eventLoop.makeCompletedFuture {
          try stream.pipeline.syncOperations.addHandlers([
            HTTP2FramePayloadToHTTP1ClientCodec(httpProtocol: .https),
            NIOHTTPRequestHeadersValidator(), makeExchange(),
          ])
        }
      })
  }
}
