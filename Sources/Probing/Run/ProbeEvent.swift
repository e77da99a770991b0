/// Something that happened during a probe.
public enum ProbeEvent: Sendable, Hashable {
  /// A name has this address.
  case resolved(host: String, address: HostAddress)
  /// A connection is open; the address is nil where only the far end knows it.
  case connected(Endpoint, address: String?)
  /// TLS was agreed on.
  case secured(TLSFacts)
  /// A request was sent, by its method and URL; `host` is the name that the server was asked for.
  case requested(method: String, url: String, host: String)
  /// A response has begun.
  case responded(version: String, status: Int, reason: String)
  /// The server sends its client elsewhere.
  case redirected(to: String)
  /// The body of a response has ended.
  case received(bytes: Int, unpacked: Int)
  /// A line of the server has what was waited for.
  case matched(line: String, pattern: String)
  /// The bytes that were waited for came.
  case matchedBytes(count: Int)
  /// A line was sent.
  case said(line: String)
  /// A question was sent to a DNS server.
  case asked(name: String, type: String, server: String)
  /// A DNS server answered, with this many records in its sections.
  case answered(code: String, answer: Int, authority: Int, additional: Int)
  /// A record of a DNS answer.
  case record(String)
  /// An echo came back; the hop limit is nil where it could not be read.
  case echoed(hopLimit: Int?)
}
