/// The parts of a probe that take time, in their order; the raw values are those of the metrics.
public enum ProbePhase: String, Sendable, Hashable, CaseIterable {
  case resolve
  /// Making a socket ready (icmp).
  case setup
  case connect
  case tls
  /// From the request to the first byte of the answer.
  case processing
  /// From the first byte of the answer to its last.
  case transfer
  /// From a question to its answer (dns).
  case request
  /// There and back (icmp).
  case rtt
}
