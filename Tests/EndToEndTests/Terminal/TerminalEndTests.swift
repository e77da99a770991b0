import Foundation
import Testing

/// However a session ends, whoever had the terminal before has it again, as it was.
@Suite("The end of a session in a real terminal", .serialized)
struct TerminalEndTests {
  /// What tmux knows of the terminal: whether the cursor is seen, another screen is shown, and keys
  /// or the mouse send what a program asked for.
  private static let flags =
    "#{cursor_flag} #{alternate_on} #{keypad_flag} #{keypad_cursor_flag} #{mouse_any_flag}"

  @Test(
    "after a signal",
    arguments: [
      (SIGTERM, ""), (SIGINT, ""), (SIGHUP, ""), (SIGQUIT, ""), (SIGSEGV, "Segmentation fault"),
      (SIGABRT, "Aborted"), (SIGILL, "Illegal instruction"),
    ])
  func signals(number: Int32, message: String) async throws {
    let terminal = try Tmux()
    let modes = try await terminal.modes()
    let flags = try terminal.state(Self.flags)
    let before = try terminal.screen()
    try terminal.start("--practice two-faults")
    try await terminal.see("two-faults/deployment/shop")
    #expect(try terminal.state(Self.flags) != flags)
    try terminal.signal(number)
    let after = try await terminal.see("status=\(128 + number)\n")
    #expect(after.hasPrefix(before.trimmingCharacters(in: .newlines)))
    #expect(after.contains("\(message)\n"))
    #expect(!after.contains("two-faults/deployment/shop"))
    #expect(try terminal.state(Self.flags) == flags)
    #expect(try await terminal.modes() == modes)
  }

  @Test("after a crash that the runtime tells of")
  func crashes() async throws {
    let terminal = try Tmux(environment: [
      "SWIFT_BACKTRACE":
        "enable=yes,interactive=no,color=no,threads=crashed,symbolicate=off,limit=4"
    ])
    let modes = try await terminal.modes()
    try terminal.start("--practice two-faults")
    try await terminal.see("two-faults/deployment/shop")
    try terminal.signal(SIGSEGV)
    let after = try await terminal.see("status=\(128 + SIGSEGV)\n")
    #expect(after.contains("rogram crashed"))
    #expect(!after.contains("two-faults/deployment/shop"))
    #expect(try await terminal.modes() == modes)
  }

  @Test("while it is stopped, and it goes on where it was")
  func stops() async throws {
    let terminal = try Tmux()
    let modes = try await terminal.modes()
    let flags = try terminal.state(Self.flags)
    try terminal.start("--practice two-faults")
    let screen = try await terminal.see("two-faults/deployment/shop")
    for _ in 0..<2 {
      try terminal.press("C-z")
      try await terminal.see("Stopped")
      #expect(try terminal.state(Self.flags) == flags)
      #expect(try await terminal.modes() == modes)
      try terminal.type("fg")
      try terminal.press("Enter")
      try await terminal.see("the screen from before") { $0 == screen }
    }
    try terminal.type("l")
    try await terminal.see("有问题")
    try terminal.type("q")
    try await terminal.see("clear of it") { !$0.contains("有问题") }
    #expect(try terminal.state(Self.flags) == flags)
    #expect(try await terminal.modes() == modes)
  }
}
