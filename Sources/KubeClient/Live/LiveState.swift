import Foundation

/// What a live reader has learned so far.
struct LiveState: Sendable {
  var statistics = RequestStatistics()
  /// Whether an API server has ever answered.
  var isAnswered = false
  /// Whether the last that was heard is that nothing accepts connections there any more.
  var isLost = false
  /// Whether its answers are known to carry the marks of one.
  var isMarking = false
  var problem: ConnectionProblem?
  var version: String?
  /// The server's clock at its first answer in this walk.
  var clock: Date?
  /// How far the server's clock was ahead of this machine's then, in seconds.
  var clockLead: Double?
  var warnings: Set<String> = []
  var skipped: Set<SkippedObject> = []
  /// When the walk must be over; nil without such a limit.
  var walk: Deadline?
  /// What has been listed since the last ``LiveReader/forget()``, and in which version.
  var listed: [WatchedList: WatchedList.Start] = [:]
  /// Whether something could not be read since then, so that only asking again will tell.
  var mustPoll = false

  /// Notes the head of an answer.
  mutating func note(_ head: AnswerHead, at now: Date) {
    if head.isMarked { isMarking = true }
    guard clock == nil, let date = head.date else { return }
    clock = date
    clockLead = date.timeIntervalSince(now)
  }

  /// Notes how a request has ended.
  mutating func note(_ failure: RequestFailure?, server: String) {
    guard let failure, !failure.isAnswer else {
      isAnswered = true
      isLost = false
      return
    }
    guard failure.kind != .cancelled else { return }
    isLost = [.unconnected, .unreachable].contains(failure.kind)
    problem = failure.problem ?? failure.connectionProblem(server: server)
  }

  /// What a reader should know, sorted.
  var allWarnings: [String] {
    var all = warnings
    if let lead = clockLead, abs(lead) > 300 {
      let amount = ClockSkew.words(abs(lead))
      all.insert(
        "the cluster's clock is \(amount) \(lead > 0 ? "ahead of" : "behind") this machine's")
    }
    return all.sorted()
  }
}
