/// How long and how much a live reader waits for and takes.
public struct RequestLimits: Sendable, Hashable {
  /// The longest wait for a connection, name lookup and TLS included.
  public var connect: Duration
  /// The longest wait for the next byte of an answer, its head included.
  public var idle: Duration
  /// The longest time for one read with all its pages and retries.
  public var whole: Duration
  /// How often one request is sent at most.
  public var attempts: Int
  /// How many objects a page of a list may hold.
  public var pageSize: Int
  /// The largest single object, in bytes.
  public var objectBytes: Int
  /// The largest single answer, in bytes after unpacking.
  public var answerBytes: Int
  /// How often a list is begun again after its pages have expired.
  public var restarts: Int
  /// The last lines of a log that are asked for.
  public var logLines: Int
  /// The largest part of a log that is asked for, in bytes.
  public var logBytes: Int

  /// Makes limits from their parts.
  public init(
    connect: Duration = .seconds(5), idle: Duration = .seconds(10), whole: Duration = .seconds(20),
    attempts: Int = 4, pageSize: Int = 500, objectBytes: Int = 32 << 20,
    answerBytes: Int = 256 << 20, restarts: Int = 3, logLines: Int = 200, logBytes: Int = 256 << 10
  ) {
    self.connect = connect
    self.idle = idle
    self.whole = whole
    self.attempts = attempts
    self.pageSize = pageSize
    self.objectBytes = objectBytes
    self.answerBytes = answerBytes
    self.restarts = restarts
    self.logLines = logLines
    self.logBytes = logBytes
  }
}
