import NIOSSL

extension TLSProblem {
  /// What an error of the TLS library means; nil for errors that are not about TLS.
  init?(_ error: any Error) {
    switch error {
    case NIOSSLError.handshakeFailed(let reason), NIOSSLError.shutdownFailed(let reason):
      self.init(text: "\(reason)")
    case let error as BoringSSLError: self.init(text: "\(error)")
    default: return nil
    }
  }

  private init(text: String) {
    let alerts = [
      "CERTIFICATE_REQUIRED": "certificate required",
      "ALERT_BAD_CERTIFICATE": "bad certificate",
      "ALERT_CERTIFICATE_EXPIRED": "expired certificate",
      "ALERT_CERTIFICATE_REVOKED": "revoked certificate",
      "ALERT_CERTIFICATE_UNKNOWN": "unknown certificate",
      "ALERT_UNSUPPORTED_CERTIFICATE": "unsupported certificate",
      "ALERT_UNKNOWN_CA": "unknown certificate authority",
      "ALERT_ACCESS_DENIED": "access denied",
    ]
    let others = [
      ("PROTOCOL_VERSION", "no version of TLS in common"),
      ("UNSUPPORTED_PROTOCOL", "no version of TLS in common"),
      ("UNRECOGNIZED_NAME", "the server does not know the name it was asked for"),
      ("HANDSHAKE_FAILURE", "the server broke off the handshake"),
      ("NO_APPLICATION_PROTOCOL", "no application protocol in common"),
      ("NO_SHARED_CIPHER", "no cipher in common"),
      ("eofDuringHandshake", "the server closed the connection during the handshake"),
    ]
    if ["WRONG_VERSION_NUMBER", "HTTP_REQUEST", "UNEXPECTED_MESSAGE", "DECODE_ERROR"]
      .contains(where: text.contains)
    {
      self = .notSpoken
    } else if let alert = alerts.first(where: { text.contains($0.key) }) {
      self = .clientCertificate(alert.value)
    } else {
      self = .other(others.first { text.contains($0.0) }?.1 ?? text)
    }
  }
}
