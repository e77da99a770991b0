import NIOCore

/// One question for the addresses of a name.
struct DNSLookup {
  var name: DNSName
  var type: DNSRecordType

  /// Asks a server, over a connection where the answer does not fit into a datagram.
  ///
  /// - Parameter server: its address.
  func ask(
    _ server: String, port: Int, until deadline: NIODeadline
  ) async throws(ProbeFailure) -> DNSMessage {
    let query = DNSQuery(
      id: .random(in: .min ... .max), name: name, type: type, recordClass: .internet,
      wantsRecursion: true)
    let prober = DNSProber(settings: DNSSettings(queryName: name.description))
    let endpoint = Endpoint(host: server, port: port)
    var run = ProbeRun(deadline: deadline)
    guard let address = HostAddress(server) else {
      throw .badTarget("\(server) is no IP address")
    }
    let message = try await prober.askWithDatagram(query, endpoint, at: address, &run)
    guard message.isTruncated else { return message }
    return try await prober.askOverStream(
      query, endpoint, at: address, by: DirectDialer(), &run)
  }
}
