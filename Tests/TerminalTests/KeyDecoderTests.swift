import Testing

@testable import Terminal

@Suite("Keys from bytes")
struct KeyDecoderTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var sent: String
    var keys: [KeyEvent]

    init(_ sent: String, _ keys: KeyEvent...) {
      self.sent = sent
      self.keys = keys
    }

    var testDescription: String { sent.visible }
  }

  static let cases = [
    Case("q", .character("q")), Case("Q节é", .character("Q"), .character("节"), .character("é")),
    Case("𠀀👍", .character("𠀀"), .character("👍")),
    Case("\r\n", KeyEvent(.enter), KeyEvent(.enter)), Case("\t", KeyEvent(.tab)),
    Case("\u{1B}[Z", KeyEvent(.tab, .shift)),
    Case("\u{7F}\u{8}", KeyEvent(.backspace), KeyEvent(.backspace)),
    Case("\u{C}\u{1}\u{1A}", .control("l"), .control("a"), .control("z")),
    Case("\u{0}\u{1C}\u{1F}", .control(" "), .control("\\"), .control("_")),
    // xterm, in its two modes; vt100, screen, linux.
    Case("\u{1B}[A\u{1B}OB", KeyEvent(.up), KeyEvent(.down)),
    Case("\u{1B}[C\u{1B}OD", KeyEvent(.right), KeyEvent(.left)),
    Case("\u{1B}[H\u{1B}OF", KeyEvent(.home), KeyEvent(.end)),
    Case("\u{1B}[1~\u{1B}[4~", KeyEvent(.home), KeyEvent(.end)),
    Case("\u{1B}[7~\u{1B}[8~", KeyEvent(.home), KeyEvent(.end)),
    Case("\u{1B}[5~\u{1B}[6~", KeyEvent(.pageUp), KeyEvent(.pageDown)),
    Case("\u{1B}[2~\u{1B}[3~", KeyEvent(.insert), KeyEvent(.delete)),
    Case(
      "\u{1B}OP\u{1B}[11~\u{1B}[[A", KeyEvent(.function(1)), KeyEvent(.function(1)),
      KeyEvent(.function(1))),
    Case(
      "\u{1B}[15~\u{1B}[17~\u{1B}[24~", KeyEvent(.function(5)), KeyEvent(.function(6)),
      KeyEvent(.function(12))),
    Case("\u{1B}[[E", KeyEvent(.function(5))),
    Case("\u{1B}[1;5A\u{1B}[3;2~", KeyEvent(.up, .control), KeyEvent(.delete, .shift)),
    Case("\u{1B}[1;3B\u{1B}[1;9B", KeyEvent(.down, .alt), KeyEvent(.down, .alt)),
    Case("\u{1B}x\u{1B}节", KeyEvent(.character("x"), .alt), KeyEvent(.character("节"), .alt)),
    Case("\u{1B}\r", KeyEvent(.enter, .alt)),
    Case("\u{1B}\u{1B}[A", KeyEvent(.escape), KeyEvent(.up)),
    Case("\u{1B}OM\u{1B}Oq\u{1B}Ok", KeyEvent(.enter), .character("1"), .character("+")),
    // Nobody knows these; what follows is read rightly.
    Case("\u{1B}[99~a\u{1B}[?1;2cb\u{1B}[1;1nc", .character("a"), .character("b"), .character("c")),
    Case("\u{1B}[<0;1;1Ma\u{1B}[?1A", .character("a")), Case("\u{1B}[[Zx", .character("x")),
  ]

  @Test("Whole, and byte by byte, it is the same", arguments: cases)
  func decodes(test: Case) {
    let expected = test.keys.map(TerminalEvent.key)
    var whole = KeyDecoder()
    #expect(whole.decode(test.sent.utf8) == expected)
    #expect(!whole.isWaiting)
    var slow = KeyDecoder()
    #expect(test.sent.utf8.flatMap { slow.decode([$0]) } == expected)
  }

  @Test(
    "What nothing follows is taken as it is",
    arguments: [
      ("\u{1B}", [KeyEvent(.escape)]), ("\u{1B}[", [KeyEvent(.character("["), .alt)]),
      ("\u{1B}O", [KeyEvent(.character("O"), .alt)]), ("\u{1B}[1;", []),
      ("\u{1B}\u{1B}", [KeyEvent(.escape), KeyEvent(.escape)]),
    ])
  func flushes(sent: String, keys: [KeyEvent]) {
    var decoder = KeyDecoder()
    let before = decoder.decode(sent.utf8)
    #expect(decoder.isWaiting)
    #expect(before + decoder.flush() == keys.map(TerminalEvent.key))
    #expect(!decoder.isWaiting)
    #expect(decoder.decode("a".utf8) == [.key(.character("a"))])
  }

  @Test(
    "What a terminal answers about its background is never a key, however late its end comes",
    arguments: [
      ("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", [TerminalEvent.background(.light)]),
      ("\u{1B}]11;rgb:1e1e/1e1e/2e2e\u{7}", [.background(.dark)]),
      ("\u{1B}]11;rgba:fd/f6/e3/ff\u{7}", [.background(.light)]),
      ("\u{1B}]11;fgjklq\u{7}", []),
    ])
  func answers(sent: String, events: [TerminalEvent]) {
    var decoder = KeyDecoder()
    #expect(
      decoder.decode("a\(sent)b".utf8) == [.key(.character("a"))] + events + [.key(.character("b"))]
    )
    for length in 5..<sent.utf8.count {
      #expect(decoder.decode(sent.utf8.prefix(length)) == [])
      #expect(!decoder.isWaiting && decoder.flush() == [])
      #expect(decoder.decode(sent.utf8.dropFirst(length)) == events)
    }
  }

  @Test("Alt with the letter that begins an answer is a key")
  func altBracket() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}]".utf8) == [] && decoder.isWaiting)
    #expect(decoder.flush() == [.key(KeyEvent(.character("]"), .alt))])
    #expect(
      decoder.decode("\u{1B}]x".utf8).map { $0 } == [
        .key(KeyEvent(.character("]"), .alt)), .key(.character("x")),
      ])
    // Something without an end does not swallow keys forever.
    _ = decoder.decode("\u{1B}]11;\(String(repeating: "f", count: 70))".utf8)
    #expect(decoder.decode("j".utf8) == [.key(.character("j"))])
  }

  @Test("Bytes that are no UTF-8 lose nothing around them")
  func invalid() {
    var decoder = KeyDecoder()
    let bad = TerminalEvent.key(.character("\u{FFFD}"))
    #expect(decoder.decode([0xFF, 0x61]) == [bad, .key(.character("a"))])
    #expect(decoder.decode([0xE8, 0x61]) == [bad, .key(.character("a"))])
    #expect(decoder.decode([0xC0, 0xAF]) == [bad, bad])
    #expect(decoder.decode([0xE8, 0x8A]) == [])
    #expect(decoder.flush() == [bad, bad])
  }

  @Test("A pasted text is one event, whatever is in it", arguments: [1, 3, 1000])
  func pastes(piece: Int) {
    var decoder = KeyDecoder()
    let sent = Array("a\u{1B}[200~x\r\ny\rz\u{1B}[A节\u{1B}[201~b".utf8)
    let events = stride(from: 0, to: sent.count, by: piece).flatMap {
      decoder.decode(sent[$0..<min($0 + piece, sent.count)])
    }
    #expect(
      events == [
        .key(.character("a")), .paste("x\ny\nz\u{1B}[A节"), .key(.character("b")),
      ])
  }

  @Test("A paste without end holds no more than its limit, and nothing waits for it")
  func endlessPaste() {
    var decoder = KeyDecoder()
    #expect(decoder.decode("\u{1B}[200~".utf8) == [])
    let part = [UInt8](repeating: 0x78, count: 1 << 18)
    for _ in 0..<8 { #expect(decoder.decode(part) == []) }
    #expect(!decoder.isWaiting)
    guard case .paste(let text)? = decoder.decode("\u{1B}[201~".utf8).first else {
      Issue.record("no text")
      return
    }
    #expect(text.utf8.count == PastedText.limit)
  }

  @Test("What the terminal's type says comes first, the longest of it")
  func knownSequences() {
    var decoder = KeyDecoder(sequences: [
      Array("\u{1B}[11~".utf8): KeyEvent(.insert), Array("\u{1B}k".utf8): KeyEvent(.up),
      Array("\u{1B}kk".utf8): KeyEvent(.down), [0x7F]: KeyEvent(.delete),
    ])
    #expect(
      decoder.decode("\u{1B}[11~\u{1B}kk".utf8) == [.key(KeyEvent(.insert)), .key(KeyEvent(.down))])
    #expect(decoder.decode("\u{1B}k".utf8) == [])
    #expect(decoder.flush() == [.key(KeyEvent(.up))])
    #expect(decoder.decode("\u{7F}".utf8) == [.key(KeyEvent(.backspace))])
  }

  @Test("Whatever comes, it ends in events and never in a trap")
  func survives() {
    var random = SeededRandom(seed: 5)
    let alphabet = Array("\u{1B}[O<;~012AZM集".utf8) + [0xFF, 0x00, 0x9B]
    for _ in 0..<2000 {
      var decoder = KeyDecoder()
      for _ in 0..<4 {
        let count = Int.random(in: 0..<12, using: &random)
        _ = decoder.decode((0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 })
      }
      _ = decoder.flush()
      #expect(!decoder.isWaiting)
    }
  }

  @Test(
    "Keys are named as on the keyboard",
    arguments: [
      (KeyEvent.control("l"), "Ctrl-L"), (KeyEvent(.tab, .shift), "Shift-Tab"),
      (.character("S"), "S"), (.character(" "), "Space"), (KeyEvent(.up), "Up"),
      (KeyEvent(.function(10)), "F10"), (KeyEvent(.character("x"), .alt), "Alt-x"),
    ])
  func labels(event: KeyEvent, expected: String) {
    #expect(event.label(.ascii) == expected)
    #expect(KeyEvent(.up).label(.unicode) == "↑")
  }
}
