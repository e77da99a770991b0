/// The sequence OSC 52, which asks a terminal to put a text on the clipboard.
enum ClipboardSequence {
  /// The most bytes of text: what many terminals take at most, 100,000 bytes in all.
  static let limit = 74_994

  /// GNU Screen hands on at most so many bytes at a time.
  private static let screenLimit = 512

  /// The bytes to send; nil where the text is too long.
  static func bytes(for text: String, through multiplexer: Multiplexer) -> [UInt8]? {
    guard text.utf8.count <= limit else { return nil }
    let plain = Array("\u{1B}]52;c;\(base64(text.utf8))\u{7}".utf8)
    switch multiplexer {
    case .none:
      return plain
    case .tmux:
      // With `set-clipboard on` tmux takes the plain sequence, with `allow-passthrough on` it hands
      // the wrapped one to the terminal, in which each Esc is doubled.
      let doubled = plain.flatMap { $0 == 0x1B ? [0x1B, 0x1B] : [$0] }
      return plain + Array("\u{1B}Ptmux;".utf8) + doubled + Array("\u{1B}\\".utf8)
    case .screen:
      return stride(from: 0, to: plain.count, by: screenLimit).flatMap { start in
        Array("\u{1B}P".utf8) + plain[start..<min(start + screenLimit, plain.count)]
          + Array("\u{1B}\\".utf8)
      }
    }
  }

  /// The bytes in base64, as RFC 4648 has it.
  private static func base64(_ bytes: some Collection<UInt8>) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let group = rest.prefix(3)
      var bits: UInt32 = 0
      for byte in group { bits = bits << 8 | UInt32(byte) }
      bits <<= UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let value = Int(bits >> UInt32(18 - 6 * place) & 63)
        result.append(place <= group.count ? alphabet[value] : UInt8(ascii: "="))
      }
      rest = rest.dropFirst(3)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
