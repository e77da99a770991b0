/// What the server answers, before any fault is done to it.
struct Answer: Sendable {
  enum Body: Sendable {
    case bytes([UInt8])
    /// Bytes, then one byte so often, then more bytes: large without being held in memory.
    case padded(before: [UInt8], byte: UInt8, count: Int, after: [UInt8])
    /// Events as they happen.
    case watch(WatchQuery)
    /// Not an answer but another protocol.
    case forward(ForwardPlan)
    /// What an application answers.
    case proxy(ProxyPlan)
  }

  var status: Int
  /// In their order.
  var headers: [(name: String, value: String)]
  var body: Body

  /// An answer in JSON.
  static func json(_ status: Int, _ bytes: [UInt8]) -> Answer {
    Answer(
      status: status, headers: [("Content-Type", "application/json")], body: .bytes(bytes))
  }

  /// An answer in words.
  static func text(_ status: Int, _ text: String, type: String = "text/plain") -> Answer {
    Answer(status: status, headers: [("Content-Type", type)], body: .bytes(Array(text.utf8)))
  }

  /// What is said of a group or version that is not installed, and of any other unknown path.
  static let pageNotFound: Answer = {
    var answer = text(404, "404 page not found\n", type: "text/plain; charset=utf-8")
    answer.headers.append(("X-Content-Type-Options", "nosniff"))
    return answer
  }()
}
