import NIOCore
import Synchronization

/// The beginning of a body, as far as it has come.
final class BodyStart: Sendable {
  /// As much as is taken, in bytes.
  static let limit = 1 << 16

  private let state = Mutex((bytes: [UInt8](), isWhole: false))

  var bytes: [UInt8] { state.withLock { $0.bytes } }
  /// Whether it is all of the body.
  var isWhole: Bool { state.withLock { $0.isWhole } }

  /// - Returns: whether there is room for more.
  func take(_ part: ByteBuffer) -> Bool {
    state.withLock { state in
      let room = Self.limit - state.bytes.count
      state.bytes += part.readableBytesView.prefix(room)
      return part.readableBytes <= room
    }
  }

  func end() { state.withLock { $0.isWhole = true } }
}
