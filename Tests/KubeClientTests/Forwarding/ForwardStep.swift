import NIOCore
import NIOWebSocket

/// Something that a forwarding server does.
enum ForwardStep: Sendable {
  /// Says the ports on all their channels.
  case ports([Int])
  case data(channel: UInt8, String)
  case frame(WebSocketOpcode, [UInt8], fin: Bool)
  /// Bytes that are no frame of this library's.
  case bytes([UInt8])
  /// Sends data without an end on a channel, as fast as it is taken.
  case stream(channel: UInt8)
  /// Sends back on the same channel what comes on it.
  case echo
  /// Does not answer pings.
  case deaf
  /// Waits for a message of the client's with data in it.
  case awaitData
  case close
  case cut
}
