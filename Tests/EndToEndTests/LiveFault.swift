import KDoctorTesting
import Testing

/// Something that goes wrong with every answer, and what it comes to.
struct LiveFault: Sendable, CustomTestStringConvertible {
  var action: Fault.Action
  /// What the report says of a list that was not read because of it.
  var words: String
  /// How often one request is sent; nil where time ends it.
  var attempts: Int? = 1
  /// Whether a server of which nothing else is heard cannot be used at all.
  var isUnusable = true
  /// Added to the command.
  var arguments: [String] = []

  /// Lists that it may befall, and how often a walk reads them: Pods in the namespace, in all of
  /// them for the Ingress controllers', and once more where that fails.
  var lists: [(resource: String, readings: Int)] {
    if case .hugeObject = action { return [("services", 1)] }
    return [("pods", 3), ("services", 1), ("deployments", 1)]
  }

  var testDescription: String { "\(action)" }

  /// What may pass, so that asking again helps.
  static let passing = [
    LiveFault(
      action: .status(429, retryAfter: 0), words: "429 Too Many Requests", attempts: 4,
      isUnusable: false),
    LiveFault(
      action: .status(429), words: "429 Too Many Requests", attempts: 4, isUnusable: false),
    LiveFault(
      action: .status(500), words: "500 Internal Server Error", attempts: 4, isUnusable: false),
    LiveFault(action: .status(502), words: "502 Bad Gateway", attempts: 4, isUnusable: false),
    LiveFault(
      action: .status(503), words: "503 Service Unavailable", attempts: 4, isUnusable: false),
    LiveFault(action: .status(504), words: "504 Gateway Timeout", attempts: 4, isUnusable: false),
    LiveFault(action: .closeConnection, words: "closed before the answer was whole", attempts: 4),
    LiveFault(action: .cutBody(after: 100), words: "closed before the answer", attempts: 4),
    LiveFault(action: .wrongContentLength(by: 10), words: "closed before the answer", attempts: 4),
    LiveFault(action: .wrongContentLength(by: -10), words: "was cut off after", attempts: 4),
  ]

  /// What is the same at every attempt.
  static let lasting = [
    LiveFault(action: .invalidUTF8, words: "it is not UTF-8"),
    LiveFault(action: .invalidJSON, words: "cannot be read"),
    LiveFault(action: .redirect(to: "https://login.example/a"), words: "redirect to login.example"),
    LiveFault(action: .contentType("text/plain"), words: "200 with text/plain"),
    LiveFault(action: .page("<html>Log in</html>"), words: "200 with text/html"),
    LiveFault(
      action: .page("<html>Log in</html>", status: 401), words: "does not accept the credentials"),
    LiveFault(action: .status(401), words: "does not accept the credentials"),
    LiveFault(action: .status(418), words: "answered 418", isUnusable: false),
    // Where everything else on the machine is busy, this takes longer than a report usually may.
    LiveFault(
      action: .hugeObject(bytes: 100_000_000), words: "an object is larger than",
      arguments: ["--timeout", "55s"]),
  ]

  /// What ends by the time that was given.
  static let slow = [
    LiveFault(
      action: .stallBeforeHeaders, words: "no complete answer within", attempts: nil,
      arguments: ["--timeout", "3s"]),
    LiveFault(
      action: .stallBody(after: 100), words: "no complete answer within", attempts: nil,
      arguments: ["--timeout", "3s"]),
    LiveFault(
      action: .drip(bytesPerSecond: 20), words: "no complete answer within", attempts: nil,
      arguments: ["--timeout", "3s"]),
  ]
}
