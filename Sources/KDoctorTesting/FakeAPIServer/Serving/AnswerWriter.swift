/// Sends one answer over a connection. Lives on the event loop.
protocol AnswerWriter: AnyObject {
  /// Begins.
  func start()
  /// Stops everything, because the connection is gone.
  func cancel()
  /// Goes on where it has waited for the connection to take more.
  func continueIfWritable()
}
