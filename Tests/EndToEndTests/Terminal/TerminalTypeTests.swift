import Foundation
import Testing

@Suite("Types of terminals", .serialized)
struct TerminalTypeTests {
  /// What the first screen and a walk look like in a terminal of a type.
  nonisolated(nonsending) private static func screens(
    _ terminal: Tmux, type: String
  ) async throws -> [String] {
    try terminal.start("--practice two-faults", prefix: "TERM=\(type)")
    let first = try await terminal.see("ingress-nginx/deployment")
    try terminal.press("Enter")
    let walk = try await terminal.see("Fix  ")
    try terminal.type("q")
    try await terminal.see("the first screen") { $0 == first }
    return [first, walk]
  }

  @Test("show the same", arguments: ["xterm", "screen", "tmux-256color"])
  func shows(type: String) async throws {
    let terminal = try Tmux()
    let modes = try await terminal.modes()
    let before = try terminal.screen().trimmingCharacters(in: .newlines)
    let expected = try await Self.screens(terminal, type: "xterm-256color")
    try terminal.type("q")
    try await terminal.see("status=0")
    #expect(try await Self.screens(terminal, type: type) == expected)
    try terminal.type("q")
    let after = try await terminal.see("both ends") {
      $0.components(separatedBy: "status=0").count == 3
    }
    #expect(after.hasPrefix(before))
    #expect(try await terminal.modes() == modes)
  }

  @Test("with one screen go on below what was shown", arguments: ["linux", "vt100"])
  func goesOn(type: String) async throws {
    let terminal = try Tmux()
    let modes = try await terminal.modes()
    let screen = try #require(try await Self.screens(terminal, type: type).first)
    let last = try #require(screen.split(separator: "\n").last)
    try terminal.type("q")
    #expect(try await terminal.see("status=0").contains("\(last)\nstatus=0\n"))

    try terminal.start("--practice two-faults", prefix: "TERM=\(type)")
    try await terminal.see("the first screen") { $0 == screen }
    try terminal.signal(SIGSEGV)
    let crashed = try await terminal.see("status=139")
    #expect(crashed.contains("\(last)\nSegmentation fault"))
    #expect(try terminal.state("#{cursor_flag} #{keypad_cursor_flag}") == "1 0")
    #expect(try await terminal.modes() == modes)
  }

  @Test("that nothing is known of are complained of in the person's language")
  func complains() async throws {
    let terminal = try Tmux(environment: ["LC_ALL": "zh_CN.UTF-8"])
    try terminal.start("--practice two-faults", prefix: "TERM=nosuch")
    let screen = try await terminal.see("1. 有问题")
    #expect(screen.contains("此系统不认识“nosuch”类型的终端"))
  }

  @Test(
    "without a screen, or of which nothing is known, get lines",
    arguments: [
      ("dumb", nil), ("nosuch", "\"nosuch\""), ("''", "TERM=xterm-256color"),
    ] as [(String, String?)])
  func writesLines(type: String, complaint: String?) async throws {
    let terminal = try Tmux()
    let modes = try await terminal.modes()
    try terminal.start("--practice two-faults", prefix: "TERM=\(type)")
    let first = try await terminal.see("1. PROBLEM, two-faults/deployment/shop")
    #expect(first.contains("kdoctor: ") == (complaint != nil))
    if let complaint { #expect(first.contains(complaint)) }
    for key in ["1", "q", "q"] {
      try terminal.type(key)
      try terminal.press("Enter")
    }
    let end = try await terminal.see("status=0")
    #expect(end.contains("1.25.99-nope"))
    #expect(try terminal.look().colours.isEmpty)
    #expect(try await terminal.modes() == modes)
  }
}
