import NIOCore

/// How long watches last.
enum WatchTimes {
  /// After how many seconds the server is asked to end a watch; it is then begun again.
  static let seconds = 60
  /// The longest silence: somewhat more, so that only a dead connection is that silent.
  static let silence = TimeAmount.seconds(90)
}
