/// What a visit answered.
public struct VisitResult: Sendable, Hashable {
  /// What a server speaks where it was spoken to in the other way.
  public enum Speech: String, Sendable, CaseIterable {
    /// TLS, on a port that was asked in plain HTTP.
    case tls
    /// Something plain, on a port that was asked in TLS.
    case plain
  }

  /// How far a visit from outside or inside came.
  public enum Step: String, Sendable, CaseIterable {
    /// The name has no address.
    case resolve
    /// The address takes no connection; no DNS server answers.
    case connect
    /// The connection did not become a TLS one.
    case handshake
    /// No HTTP answer came; the DNS server answers with an error.
    case answer
  }

  /// The HTTP status; nil where no HTTP answer came.
  public var status: Int?
  /// The error text of whoever failed to reach the application.
  public var message: String?
  /// The Pod that the visit went through, where it was a controller's.
  public var via: String?
  /// What was sent, as it is shown to people; nil where a recording does not tell.
  public var sent: String?
  /// Whether a connection came to be although no HTTP answer came over it.
  public var isConnected: Bool
  /// Where a redirect leads, as the server wrote it.
  public var location: String?
  /// Nil where the server spoke as it was spoken to, or nothing is known.
  public var speaks: Speech?
  /// What the server showed of itself; nil without TLS.
  public var certificate: ShownCertificate?
  /// Where a visit from outside or inside ended; nil where it got its answer, and for all other
  /// visits.
  public var failedStep: Step?
  /// What the cluster DNS says that a name's addresses are, sorted; empty for all other visits.
  public var addresses: [String]

  /// Makes a result from its parts.
  public init(
    status: Int?, message: String?, via: String? = nil, sent: String? = nil,
    isConnected: Bool = false, location: String? = nil, speaks: Speech? = nil,
    certificate: ShownCertificate? = nil, failedStep: Step? = nil,
    addresses: [String] = []
  ) {
    self.status = status
    self.message = message
    self.via = via
    self.sent = sent
    self.isConnected = isConnected
    self.location = location
    self.speaks = speaks
    self.certificate = certificate
    self.failedStep = failedStep
    self.addresses = addresses
  }
}
