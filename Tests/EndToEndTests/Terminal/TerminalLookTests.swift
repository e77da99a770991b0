import Foundation
import Testing

@Suite("The look of a session in a real terminal", .serialized)
struct TerminalLookTests {
  @Test(
    "has no more colours than the terminal",
    arguments: [("xterm-256color", 256), ("xterm", 8), ("vt100", 0)])
  func colours(type: String, limit: Int) async throws {
    let terminal = try Tmux()
    try terminal.start("--practice two-faults", prefix: "TERM=\(type)")
    try await terminal.see("two-faults/deployment/shop")
    let colours = try terminal.look().colours
    #expect(colours.isEmpty == (limit == 0))
    #expect(colours.contains { $0.hasPrefix("38;") } == (limit == 256), "\(colours)")
  }

  @Test("is without colours where NO_COLOR is set, and still tells what is selected")
  func colourless() async throws {
    let terminal = try Tmux(environment: ["NO_COLOR": "1"])
    try terminal.start("--practice two-faults", prefix: "TERM=xterm-256color")
    try await terminal.see("two-faults/deployment/shop")
    let look = try terminal.look()
    #expect(look.colours.isEmpty)
    #expect(look.attributes.isSuperset(of: [1, 7]))
  }

  @Test("fits the background that was named, by the option before the environment")
  func theme() async throws {
    var colours: [Set<String>] = []
    for arguments in ["", "--theme light"] {
      let terminal = try Tmux()
      try terminal.start(
        "--practice two-faults \(arguments)", prefix: "TERM=xterm-256color COLORFGBG='15;0'")
      try await terminal.see("two-faults/deployment/shop")
      colours.append(try terminal.look().colours)
    }
    #expect(colours[0].contains("38;5;203") && !colours[0].contains("38;5;160"))
    #expect(colours[1].contains("38;5;160") && !colours[1].contains("38;5;203"))
  }

  @Test("fits the background that the terminal tells", arguments: ["white", "black"])
  func background(colour: String) async throws {
    let terminal = try Tmux()
    try terminal.paint(colour)
    try terminal.start("--practice two-faults", prefix: "TERM=xterm-256color")
    try await terminal.see("two-faults/deployment/shop")
    let expected = colour == "white" ? "38;5;160" : "38;5;203"
    try await terminal.see("the colours") { _ in
      try terminal.look().colours.contains(expected)
    }
    try terminal.type("q")
    try await terminal.see("status=0")
  }

  @Test("is ASCII on demand")
  func ascii() async throws {
    let terminal = try Tmux()
    try terminal.start("--ascii --practice two-faults")
    try await terminal.see("two-faults/deployment/shop")
    try terminal.press("Enter")
    let walk = try await terminal.see("Fix  ")
    // The name of the other language is a text, and stays what it is.
    #expect(walk.replacingOccurrences(of: "中文", with: "").utf8.allSatisfy { $0 < 0x80 }, "\(walk)")
    #expect(walk.contains("+-+-"))
  }

  @Test(
    "has the right characters and widths, whatever the locale",
    arguments: [
      ("zh_CN.UTF-8", "有问题"), ("C", "PROBLEM"), ("xx_YY.UTF-8", "PROBLEM"), ("POSIX", "PROBLEM"),
    ])
  func locales(locale: String, word: String) async throws {
    let terminal = try Tmux()
    try terminal.start("--practice two-faults", prefix: "LC_ALL=\(locale) LANG=\(locale)")
    try await terminal.see(word)
    try terminal.press("Enter")
    let walk = try await terminal.see("┌─┴")
    // Where a character was wider or narrower than it was taken for, the right side of a box shifts.
    for line in walk.split(separator: "\n") where line.contains("┌") || line.contains("└─") {
      #expect(line.contains("┐") || line.contains("┘"), "\(line)")
    }
  }
}
