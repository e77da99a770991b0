public import Foundation

/// Why TLS was not agreed on.
public enum TLSProblem: Error, Sendable, Hashable {
  /// The server does not speak TLS here.
  case notSpoken
  case expired(subject: String, Date)
  case notYetValid(subject: String, Date)
  /// The certificate is for these names, not for that one.
  case wrongName(names: [String], wanted: String)
  /// Nobody who is trusted has signed it.
  case unknownAuthority(issuer: String, isSelfSigned: Bool)
  /// The server asks for a client certificate, or does not accept the one it was shown; its alert.
  case clientCertificate(String)
  /// Any other refusal; the text is the library's.
  case other(String)
}
