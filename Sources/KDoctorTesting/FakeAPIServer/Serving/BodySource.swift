import NIOCore

/// Hands out a body in pieces.
struct BodySource {
  private var parts: [Part]

  private enum Part {
    case bytes(ArraySlice<UInt8>)
    case padding(UInt8, count: Int)
  }

  /// Takes a body; what comes from elsewhere has none of its own.
  init(_ body: Answer.Body) {
    switch body {
    case .bytes(let bytes): parts = [.bytes(bytes[...])]
    case .padded(let before, let byte, let count, let after):
      parts = [.bytes(before[...]), .padding(byte, count: count), .bytes(after[...])]
    case .watch, .forward, .proxy: parts = []
    }
  }

  /// The next bytes, at most so many; nil at the end.
  mutating func next(_ most: Int) -> ByteBuffer? {
    while let part = parts.first {
      switch part {
      case .bytes(let rest) where !rest.isEmpty:
        parts[0] = .bytes(rest.dropFirst(most))
        return ByteBuffer(bytes: rest.prefix(most))
      case .padding(let byte, let count) where count > 0:
        let size = min(count, most)
        parts[0] = .padding(byte, count: count - size)
        return ByteBuffer(repeating: byte, count: size)
      default: parts.removeFirst()
      }
    }
    return nil
  }
}
