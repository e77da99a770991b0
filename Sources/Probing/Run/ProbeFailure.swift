/// Why a probe failed.
public enum ProbeFailure: Error, Sendable, Hashable {
  /// The target cannot be understood; the text says what is missing.
  case badTarget(String)
  /// A file that the module names cannot be used.
  case file(path: String, reason: String)
  case dialling(DialError)
  /// Time was up in this phase.
  case timedOut(ProbePhase)
  /// The far end closed the connection in this phase; with its own words where it gave some.
  case closed(ProbePhase, farewell: String?)
  /// The connection broke; the text is the system's.
  case broken(ProbePhase, String)
  /// TLS was not agreed on.
  case tls(TLSProblem)
  /// The proxy did not let us through.
  case proxy(String)
  /// The answer is not HTTP, or not to be read.
  case malformed(String)
  /// The head of a response is larger than this many bytes.
  case headTooLarge(limit: Int)
  /// The body is larger than this many bytes.
  case bodyTooLarge(limit: Int)
  /// The body is not packed as it should be.
  case notUnpacked(algorithm: String, reason: String)
  case status(Int, wanted: [Int])
  case httpVersion(String, wanted: [String])
  /// A redirect that cannot be followed.
  case badRedirect(String)
  case headerMissing(String)
  case headerMatched(name: String, pattern: String)
  case headerNotMatched(name: String, pattern: String)
  case bodyMatched(pattern: String)
  case bodyNotMatched(pattern: String)
  /// The body of a redirect that was not followed, which is not read, was to be matched.
  case bodyNotRead
  /// No line had what was waited for.
  case lineNotMatched(pattern: String)
  /// A line is longer than this many bytes.
  case lineTooLong(limit: Int)
  case bytesNotMatched(wanted: Int)
  case endedWithTLS
  case endedWithoutTLS
  /// The DNS server's code is none of those that count as success.
  case responseCode(String, wanted: [String])
  /// A DNS answer that cannot be read, or is for another question.
  case badAnswer(String)
  /// The records of a section break a rule, named as in the configuration file.
  case records(section: String, rule: String, pattern: String, record: String?)
  /// Matching this pattern took too long.
  case slowPattern(String)
  /// The module cannot be used like this; the text says why.
  case badModule(String)
  /// It cannot be tried from here: not allowed, or not supported. Nothing is known of the target.
  case notPossible(String)
}
