import KubeClient

/// What came over a connection in answer to one request.
struct VisitAnswer: Sendable, Equatable {
  /// Why nothing more is listened to.
  enum Ending: Sendable, Equatable {
    /// All that matters has come.
    case complete
    case closed
    case timedOut
    /// More came than anybody should send.
    case tooMuch
    /// What came is not HTTP.
    case notHTTP
    /// The TLS handshake came to nothing; the text is the library's.
    case noHandshake(String)
    /// The connection broke; the text is the system's.
    case broken(String)
  }

  var status: Int?
  var location: String?
  /// The beginning of the body.
  var body: [UInt8] = []
  /// The first bytes that came at all, before any of them was understood.
  var first: [UInt8] = []
  var certificate: ShownCertificate?
  var ending = Ending.complete
}
