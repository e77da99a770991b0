import Testing

@testable import Terminal

@Suite("What the environment says about the terminal")
struct TerminalEnvironmentTests {
  @Test(
    "NO_COLOR counts when it is not empty", arguments: [(nil, false), ("", false), ("0", true)])
  func colours(value: String?, expected: Bool) {
    #expect(TerminalEnvironment { $0 == "NO_COLOR" ? value : nil }.isColourless == expected)
  }

  @Test(
    "A light background is known where the terminal tells it",
    arguments: [
      (nil, nil), ("15;0", .dark), ("0;15", .light), ("0;default;15", .light), ("0;7", .light),
      ("7;8", .dark), ("", nil), ("x", nil), ("15;default", nil),
    ] as [(String?, Theme?)])
  func background(value: String?, expected: Theme?) {
    #expect(TerminalEnvironment { $0 == "COLORFGBG" ? value : nil }.theme == expected)
  }

  @Test(
    "A terminal is asked for its background where that matters and cannot be shown",
    arguments: [
      (["TERM": "xterm"], true), (["TERM": "screen", "TMUX": "/tmp/x"], true),
      (["TERM": "screen", "STY": "1.x"], false), (["TERM": "linux"], false),
      (["TERM": "vt100"], false), (["TERM": "xterm", "NO_COLOR": "1"], false),
      (["TERM": "xterm", "COLORFGBG": "0;15"], false),
    ])
  func asks(variables: [String: String], expected: Bool) {
    #expect(TerminalEnvironment { variables[$0] }.isWorthAsking == expected)
  }

  @Test(
    "Consoles have no clipboard",
    arguments: [("xterm-256color", true), ("screen", true), ("linux", false), ("vt100", false)])
  func clipboard(type: String, expected: Bool) {
    #expect(TerminalEnvironment { $0 == "TERM" ? type : nil }.hasClipboard == expected)
  }

  @Test(
    "What stands in between is known by its own variables first",
    arguments: [
      (["TERM": "xterm"], Multiplexer.none), (["TERM": "tmux-256color"], .tmux),
      (["TERM": "screen", "TMUX": "/tmp/x"], .tmux), (["TERM": "screen", "STY": "1.x"], .screen),
      (["TERM": "screen-256color"], .tmux), ([:], .none),
    ])
  func multiplexer(variables: [String: String], expected: Multiplexer) {
    #expect(TerminalEnvironment { variables[$0] }.multiplexer == expected)
  }
}
