import Foundation
import Testing

@testable import Terminal

@Suite("Copying through the terminal")
struct ClipboardSequenceTests {
  @Test("The text is in base64", arguments: ["", "a", "ab", "abc", "kubectl 节点 \u{1B}]52\u{7}"])
  func encodes(text: String) throws {
    let bytes = try #require(ClipboardSequence.bytes(for: text, through: .none))
    let sent = String(decoding: bytes, as: UTF8.self)
    #expect(sent == "\u{1B}]52;c;" + Data(text.utf8).base64EncodedString() + "\u{7}")
  }

  @Test("A text that is too long is not sent", arguments: Multiplexer.allCases)
  func refuses(multiplexer: Multiplexer) {
    let long = String(repeating: "x", count: ClipboardSequence.limit)
    #expect(ClipboardSequence.bytes(for: long, through: multiplexer) != nil)
    #expect(ClipboardSequence.bytes(for: long + "x", through: multiplexer) == nil)
  }

  @Test("tmux hands on what is wrapped for it")
  func tmux() throws {
    let bytes = try #require(ClipboardSequence.bytes(for: "hi", through: .tmux))
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\u{1B}]52;c;aGk=\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;aGk=\u{7}\u{1B}\\")
  }

  @Test("Screen hands on a long text in pieces")
  func screen() throws {
    let text = String(repeating: "y", count: 5000)
    let bytes = try #require(ClipboardSequence.bytes(for: text, through: .screen))
    let pieces = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\u{1B}\\")
    #expect(pieces.last == "")
    #expect(pieces.dropLast().allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count < 768 })
    let whole = pieces.dropLast().map { String($0.dropFirst(2)) }.joined()
    #expect(whole == "\u{1B}]52;c;" + Data(text.utf8).base64EncodedString() + "\u{7}")
  }
}
