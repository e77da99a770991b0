import NIOCore

extension DNSProber {
  /// Asks over a connection, with TLS where the module wants it; each message travels behind its
  /// length.
  func askOverStream(
    _ query: DNSQuery, _ endpoint: Endpoint, at address: HostAddress?, by dialer: any Dialer,
    _ run: inout ProbeRun
  ) async throws(ProbeFailure) -> DNSMessage {
    let connection = try await ProbeConnection.open(endpoint, at: address, by: dialer, &run)
    defer { connection.close() }
    if settings.isTLS {
      let client = try TLSClient(settings.tls, serverName: endpoint.host)
      _ = try await client.start(on: connection, &run)
    }
    let began = NIODeadline.now()
    defer { run.add(Duration(.now() - began), to: .request) }
    note(query, endpoint, &run)
    let bytes = query.bytes
    try await connection.send(
      [UInt8(bytes.count >> 8), UInt8(bytes.count & 0xFF)] + bytes, .request)
    var received = ByteBuffer()
    while let more = try await connection.next(.request) {
      received.writeImmutableBuffer(more)
      if let message = received.readLengthPrefixedSlice(as: UInt16.self) {
        return try Self.answer(to: query, Array(message.readableBytesView))
      }
    }
    throw .closed(.request, farewell: nil)
  }

  private static func answer(
    to query: DNSQuery, _ bytes: [UInt8]
  ) throws(ProbeFailure) -> DNSMessage {
    let message: DNSMessage
    do throws(DNSMessageError) {
      message = try DNSMessage(bytes)
    } catch {
      throw .badAnswer(error.description)
    }
    guard message.id == query.id else { throw .badAnswer("it answers another question") }
    return message
  }
}
