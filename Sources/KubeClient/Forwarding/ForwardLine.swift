import NIOCore

/// One port of a port-forward, between its two ends; belongs to the connection's event loop.
struct ForwardLine {
  let port: Int
  let pair: SocketPair
  /// What the runtime has said about it so far.
  var text: [UInt8] = []
  /// Whether it is known that the runtime is connected, or never will be.
  var isSettled = false
  /// Whether nothing more comes from the runtime, or nobody wants it.
  var isOver = false

  /// More than any runtime says.
  static let textLimit = 4096

  /// Takes a part of the runtime's words.
  mutating func hear(_ part: ByteBuffer) {
    text += part.readableBytesView.prefix(Self.textLimit - text.count)
  }
}
