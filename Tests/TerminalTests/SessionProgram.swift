import Glibc
import Terminal

/// A program with a session, run in a process of its own: it shows what comes, and ends as it is told.
@MainActor
enum SessionProgram {
  struct Failure: Error {}

  /// How the process is set up.
  enum Manner: String, Codable {
    /// As a terminal starts a shell: keys such as Ctrl-C send signals.
    case own
    /// As a shell starts a program: it can be stopped.
    case job
  }

  /// Runs a number of sessions, each until it is told to end, and ends the process.
  static func run(path: String, type: String, manner: Manner, sessions: Int = 1) async {
    // What tests are started in may tell of colours, too.
    for name in ["NO_COLOR", "COLORFGBG", "TMUX", "STY"] { unsetenv(name) }
    setenv("TERM", type, 1)
    setenv("LC_ALL", "zh_CN.UTF-8", 1)
    let terminal = open(path, O_RDWR | O_NOCTTY)
    switch manner {
    case .own:
      setsid()
      _ = ioctl(terminal, UInt(TIOCSCTTY), 0)
    case .job:
      setpgid(0, 0)
    }
    dup2(terminal, 1)
    dup2(terminal, 2)
    do {
      var reason: EndReason?
      for _ in 0..<sessions where reason == nil {
        reason = try await TerminalSession.run(TerminalOptions(path: path)) { session in
          try await follow(session)
        }
      }
      print("after the screen")
      exit(reason?.exitStatus ?? 0)
    } catch is Failure {
      exit(3)
    } catch {
      print("failed: \(error)")
      exit(4)
    }
  }

  private static func follow(_ session: TerminalSession) async throws -> EndReason? {
    var count = 0
    show(
      "pid=\(getpid());\(session.surface.size.rows)x\(session.surface.size.columns);节点;",
      in: session)
    for await event in session.events {
      count += 1
      switch event {
      case .key(.character("q")): return nil
      case .key(.character("t")): throw Failure()
      case .key(.character("f")): fatalError("on purpose")
      case .key(.character("a")): abort()
      case .key(.character("o")): print(overflow(0))
      case .key(.character("e")): exit(5)
      case .key(.character("s")): while true { sleep(1) }
      case .key(.character("c")):
        show("cursor;", in: session, cursor: GridPosition(row: 7, column: 5))
        continue
      case .key(.character("n")):
        do {
          try await TerminalSession.run { _ in }
        } catch TerminalError.alreadyOpen {
          show("in use;", in: session)
        }
        continue
      case .key(.character("y")): _ = session.surface.copy("copied")
      case .key(.character("p")):
        print("printed meanwhile")
        fflush(nil)
      case .background(let theme): session.surface.adopt(theme)
      case .ended(let reason): return reason
      default: break
      }
      show("\(count):\(name(of: event));", in: session)
    }
    return nil
  }

  private static func show(_ text: String, in session: TerminalSession, cursor: GridPosition? = nil)
  {
    let size = session.surface.size
    var grid = CellGrid(rows: size.rows, columns: size.columns)
    grid.put(text, row: 1, column: 1)
    grid.cursor = cursor
    session.surface.present(grid)
  }

  private static func name(of event: TerminalEvent) -> String {
    switch event {
    case .key(let event): event.label(.ascii)
    case .paste(let text): "paste(\(text.visible))"
    case .resized(let size): "resized\(size.rows)x\(size.columns)"
    case .resumed: "resumed"
    case .background(let theme): "background \(theme)"
    case .ended: "ended"
    }
  }

  /// Needs more stack than there is.
  private static func overflow(_ depth: Int) -> Int {
    var numbers = [depth, depth]
    withUnsafeMutablePointer(to: &numbers) { $0.pointee[0] = overflow(depth + 1) }
    return numbers[0] + numbers[1]
  }
}
