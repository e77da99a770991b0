import Foundation
import NIOCore
import NIOWebSocket

/// How the messages of several channels share one WebSocket: each begins with its channel's number.
enum ChannelCodec: String, Sendable, CaseIterable {
  /// The number is a byte.
  case binary = "v4.channel.k8s.io"
  /// The number is a digit, and the rest is in base64.
  case base64 = "v4.base64.channel.k8s.io"

  /// A message of the server.
  func frame(_ channel: Int, _ data: ByteBuffer) -> WebSocketFrame {
    var message = ByteBuffer()
    switch self {
    case .binary:
      message.writeInteger(UInt8(truncatingIfNeeded: channel))
      message.writeImmutableBuffer(data)
    case .base64:
      message.writeInteger(UInt8(truncatingIfNeeded: channel + Int(UInt8(ascii: "0"))))
      message.writeString(Data(data.readableBytesView).base64EncodedString())
    }
    return WebSocketFrame(fin: true, opcode: self == .binary ? .binary : .text, data: message)
  }

  /// Takes a message of the client apart; nil where it is empty or no base64.
  func message(_ frame: WebSocketFrame) -> (channel: Int, data: ByteBuffer)? {
    var data = frame.unmaskedData
    guard let first = data.readInteger(as: UInt8.self) else { return nil }
    switch self {
    case .binary: return (Int(first), data)
    case .base64:
      guard let bytes = Data(base64Encoded: Data(data.readableBytesView)) else { return nil }
      return (Int(first) - Int(UInt8(ascii: "0")), ByteBuffer(bytes: bytes))
    }
  }
}
