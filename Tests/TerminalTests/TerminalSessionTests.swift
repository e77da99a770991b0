import Glibc
import Testing

@testable import Terminal

/// Sessions of another process on a pseudo terminal; this one types and looks.
@Suite("Sessions in a terminal", .serialized)
struct TerminalSessionTests {
  static let leaving = "\u{1B}[?1049l"

  @Test(
    "However it ends, the terminal is as before, and what was printed meanwhile is readable",
    arguments: [
      ("q", ExitTest.Condition.success, "after the screen"), ("t", .exitCode(3), ""),
      ("e", .exitCode(5), ""), ("\u{3}", .exitCode(130), "after the screen"),
      ("\u{1C}", .exitCode(131), "after the screen"),
      ("a", .signal(SIGABRT), ""), ("o", .signal(SIGSEGV), ""), ("f", trap, "on purpose"),
    ] as [(String, ExitTest.Condition, String)])
  func ends(key: String, condition: ExitTest.Condition, message: String) async throws {
    let terminal = try PseudoTerminal()
    let before = try terminal.modes()
    let path = terminal.path
    let person = Person(at: terminal) { terminal in
      try terminal.wait(for: "\u{1B}[?1049h")
      try terminal.wait(for: "24x80;节点;")
      try Person.check(terminal.modes() != before, "the modes are the program's")
      terminal.type("p")
      try terminal.wait(for: "1:p;")
      terminal.type(key)
    }
    await #expect(processExitsWith: condition) { [path = path as String] in
      await SessionProgram.run(path: path, type: "xterm-256color", manner: .own)
    }
    try person.finish()
    let end = try terminal.wait(for: Self.leaving)
    #expect(!end.contains("printed meanwhile"))
    let after = terminal.rest()
    #expect(after.contains("printed meanwhile"))
    #expect(after.contains(message))
    #expect(try terminal.modes() == before)
  }

  @Test("Signals end it", arguments: [SIGTERM, SIGINT, SIGHUP])
  func signals(number: Int32) async throws {
    let terminal = try PseudoTerminal()
    let before = try terminal.modes()
    let path = terminal.path
    let person = Person(at: terminal) { kill(try Self.processID(in: $0), number) }
    await #expect(processExitsWith: .exitCode(128 + number)) { [path = path as String] in
      await SessionProgram.run(path: path, type: "xterm-256color", manner: .own)
    }
    try person.finish()
    try terminal.wait(for: Self.leaving)
    #expect(try terminal.modes() == before)
  }

  @Test("A program that does not listen is ended by asking twice")
  func insists() async throws {
    let terminal = try PseudoTerminal()
    let before = try terminal.modes()
    let path = terminal.path
    let person = Person(at: terminal) { terminal in
      let id = try Self.processID(in: terminal)
      terminal.type("s")
      for _ in 0..<2 {
        usleep(100_000)
        kill(id, SIGTERM)
      }
    }
    await #expect(processExitsWith: .signal(SIGTERM)) { [path = path as String] in
      await SessionProgram.run(path: path, type: "xterm-256color", manner: .own)
    }
    try person.finish()
    try terminal.wait(for: Self.leaving)
    #expect(try terminal.modes() == before)
  }

  @Test("A terminal that is gone ends it")
  func hangsUp() async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    let person = Person(at: terminal) { terminal in
      try terminal.wait(for: "节点;")
      terminal.hangUp()
    }
    await #expect(processExitsWith: .exitCode(129)) { [path = path as String] in
      await SessionProgram.run(path: path, type: "xterm-256color", manner: .own)
    }
    try person.finish()
  }

  @Test(
    "Keys, texts and sizes arrive",
    arguments: [
      ("xterm-256color", "\u{1B}OA"), ("screen", "\u{1B}OA"), ("linux", "\u{1B}[A"),
      ("vt100", "\u{1B}OA"),
    ])
  func input(type: String, up: String) async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    let person = Person(at: terminal) { terminal in
      try terminal.wait(for: "节点;")
      for (sent, expected) in [
        (up, "Up"), ("集", "集"), ("\u{1B}", "Esc"), ("\u{1B}[Z", "Shift-Tab"), ("\u{13}", "Ctrl-S"),
        ("\r", "Enter"), ("\u{1B}[200~a\rb\u{1B}[201~", "paste(a⏎b)"),
      ] {
        terminal.type(sent)
        // Curses leaves out what is on the screen already.
        try terminal.wait(for: expected)
      }
      terminal.resize(to: GridSize(rows: 16, columns: 60))
      try terminal.wait(for: "resized16x60;")
      terminal.resize(to: GridSize(rows: 40, columns: 120))
      try terminal.wait(for: "resized40x120;")
      terminal.type("q")
    }
    await #expect(processExitsWith: .success) { [path = path as String, type = type as String] in
      await SessionProgram.run(path: path, type: type, manner: .own)
    }
    try person.finish()
  }

  @Test("Stopped and continued, it gives the terminal back and takes it again")
  func stops() async throws {
    let terminal = try PseudoTerminal()
    let before = try terminal.modes()
    let path = terminal.path
    let person = Person(at: terminal) { terminal in
      let id = try Self.processID(in: terminal)
      let within = try terminal.modes()
      for count in 1...2 {
        kill(id, SIGTSTP)
        try terminal.wait(for: Self.leaving)
        try Person.check(Self.isStopped(id), "it is stopped")
        try Person.check(terminal.modes() == before, "the modes are the shell's")
        kill(id, SIGCONT)
        try terminal.wait(for: "\u{1B}[?1049h")
        try terminal.wait(for: "\(count):resumed;")
        try Person.check(terminal.modes() == within, "the modes are the program's again")
      }
      terminal.type("q")
    }
    await #expect(processExitsWith: .success) { [path = path as String] in
      await SessionProgram.run(path: path, type: "xterm-256color", manner: .job)
    }
    try person.finish()
    #expect(try terminal.modes() == before)
  }

  @Test("Where nobody could continue it, Ctrl-Z only draws anew")
  func isNotStopped() async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    let person = Person(at: terminal) { terminal in
      try terminal.wait(for: "节点;")
      terminal.type("\u{1A}")
      try terminal.wait(for: "1:resumed;")
      terminal.type("x")
      try terminal.wait(for: "2:x;")
      terminal.type("q")
    }
    await #expect(processExitsWith: .success) { [path = path as String] in
      await SessionProgram.run(path: path, type: "xterm-256color", manner: .own)
    }
    try person.finish()
  }

  @Test("There is one session at a time, and another one after it")
  func repeats() async throws {
    let terminal = try PseudoTerminal()
    let before = try terminal.modes()
    let path = terminal.path
    let person = Person(at: terminal) { terminal in
      for _ in 0..<2 {
        try terminal.wait(for: "节点;")
        terminal.type("n")
        try terminal.wait(for: "in use;")
        terminal.type("q")
        try terminal.wait(for: Self.leaving)
      }
    }
    await #expect(processExitsWith: .success) { [path = path as String] in
      await SessionProgram.run(path: path, type: "xterm-256color", manner: .own, sessions: 2)
    }
    try person.finish()
    #expect(try terminal.modes() == before)
  }

  @Test("The terminal's own cursor is where the grid has it, and hidden where it has none")
  func cursor() async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    let person = Person(at: terminal) { terminal in
      try terminal.wait(for: "\u{1B}[?25l")
      try terminal.wait(for: "节点;")
      terminal.type("c")
      try terminal.wait(for: "\u{1B}[8;6H")
      try terminal.wait(for: "\u{1B}[?25h")
      terminal.type("x")
      try terminal.wait(for: "\u{1B}[?25l")
      terminal.type("q")
    }
    await #expect(processExitsWith: .success) { [path = path as String] in
      await SessionProgram.run(path: path, type: "xterm-256color", manner: .own)
    }
    try person.finish()
  }

  @Test("A copied text reaches the terminal")
  func copies() async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    let person = Person(at: terminal) { terminal in
      try terminal.wait(for: "节点;")
      terminal.type("y")
      try terminal.wait(for: "\u{1B}]52;c;Y29waWVk\u{7}")
      terminal.type("q")
    }
    await #expect(processExitsWith: .success) { [path = path as String] in
      await SessionProgram.run(path: path, type: "xterm-256color", manner: .own)
    }
    try person.finish()
  }

  @Test("A terminal that tells of a light background gets the colours for it")
  func asksForBackground() async throws {
    let terminal = try PseudoTerminal()
    let path = terminal.path
    let person = Person(at: terminal) { terminal in
      try terminal.wait(for: "\u{1B}]11;?\u{1B}\\")
      terminal.type("\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\")
      // What follows may stand there already, and is then not drawn again.
      try terminal.wait(for: "1:background light")
      terminal.type("q")
    }
    await #expect(processExitsWith: .success) { [path = path as String] in
      await SessionProgram.run(path: path, type: "xterm-256color", manner: .own)
    }
    try person.finish()
  }

  @Test("Where there is no terminal, there is no session", arguments: ["/dev/null", "/nowhere"])
  func needsTerminal(path: String) async {
    await #expect(throws: TerminalError.noTerminal) {
      try await TerminalSession.run(TerminalOptions(path: path)) { _ in }
    }
  }

  /// What a trap of the Swift runtime ends with.
  private static var trap: ExitTest.Condition {
    #if arch(x86_64)
      .signal(SIGILL)
    #else
      .signal(SIGTRAP)
    #endif
  }

  /// The process that shows its number in a terminal.
  private static func processID(in terminal: PseudoTerminal) throws -> pid_t {
    try terminal.wait(for: "pid=")
    let digits = try terminal.wait(for: ";").dropLast()
    guard let id = pid_t(digits) else { throw Person.Surprise(missing: "a number") }
    return id
  }

  /// Whether a process is stopped, now or soon.
  private static func isStopped(_ id: pid_t) -> Bool {
    for _ in 0..<1000 {
      let descriptor = open("/proc/\(id)/stat", O_RDONLY | O_CLOEXEC)
      var bytes = [UInt8](repeating: 0, count: 512)
      let count = read(descriptor, &bytes, bytes.count)
      close(descriptor)
      let text = String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
      if text.split(separator: ")").last?.hasPrefix(" T") == true { return true }
      usleep(10_000)
    }
    return false
  }
}
