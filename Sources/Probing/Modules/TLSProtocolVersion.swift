/// The versions of TLS, by the names of `min_version`.
public enum TLSProtocolVersion: String, Sendable, Hashable, CaseIterable {
  case tls10 = "TLS10"
  case tls11 = "TLS11"
  case tls12 = "TLS12"
  case tls13 = "TLS13"
}
