/// What an error text of the TLS library means.
enum TLSFault: Sendable, Hashable {
  /// The server's certificate was not accepted; which fault it has is for an examination to say.
  case certificate
  /// The server does not accept, or misses, the client's certificate.
  case client(String)
  /// The two sides found no common ground.
  case other(String)

  init(_ text: String) {
    let alerts = [
      ("CERTIFICATE_REQUIRED", "the server asks for a client certificate"),
      ("ALERT_CERTIFICATE_EXPIRED", "the server says that the client certificate has expired"),
      ("ALERT_CERTIFICATE_REVOKED", "the server says that the client certificate is revoked"),
      ("ALERT_BAD_CERTIFICATE", "the server does not accept the client certificate"),
      ("ALERT_CERTIFICATE_UNKNOWN", "the server does not accept the client certificate"),
      ("ALERT_UNSUPPORTED_CERTIFICATE", "the server does not accept the client certificate"),
      ("ALERT_UNKNOWN_CA", "the server does not know the authority of the client certificate"),
      ("ALERT_ACCESS_DENIED", "the server does not accept the client certificate"),
      ("ALERT_DECRYPT_ERROR", "the server finds the client certificate's key wrong"),
    ]
    let others = [
      ("WRONG_VERSION_NUMBER", "the server does not speak TLS on this port"),
      ("HTTP_REQUEST", "the server does not speak TLS on this port"),
      (
        "PROTOCOL_VERSION",
        "the server speaks only versions of TLS that are no longer safe; kdoctor speaks 1.2 and 1.3"
      ),
      ("UNSUPPORTED_PROTOCOL", "the server speaks only versions of TLS that are no longer safe"),
      ("UNRECOGNIZED_NAME", "the server does not know the name that it is called by"),
      ("HANDSHAKE_FAILURE", "the server and kdoctor have no cipher in common"),
      ("NO_SHARED_CIPHER", "the server and kdoctor have no cipher in common"),
    ]
    if let alert = alerts.first(where: { text.contains($0.0) }) {
      self = .client(alert.1)
    } else if let other = others.first(where: { text.contains($0.0) }) {
      self = .other(other.1)
    } else if text.contains("CERTIFICATE_VERIFY_FAILED") || text.contains("alidate")
      || text.contains("failedToValidateHostname") || text.contains("Couldn't find")
    {
      self = .certificate
    } else {
      self = .other("no secure connection: \(AnswerHead.shortened(text))")
    }
  }

  /// What to do about it.
  var advice: String? {
    switch self {
    case .certificate: "check the certificate authority in the kubeconfig"
    case .client: "get a new kubeconfig for this user; `kdoctor status` says who asks"
    case .other: "check the server's address in the kubeconfig"
    }
  }
}
