import CTerminalGuard
import Glibc

/// The terminal, for as long as a program has it.
///
/// While a session is open, nothing but its ``surface`` writes to the terminal: what is written to
/// standard output and error is shown when it ends. However it ends (returned, thrown, asked to by a
/// signal, crashed), the terminal is given back as it was.
@MainActor
public final class TerminalSession {
  /// What shows grids.
  public let surface: CursesSurface

  /// What comes from the terminal, for one reader. The last one is ``TerminalEvent/ended(_:)`` where
  /// the session was ended from outside.
  public var events: AsyncStream<TerminalEvent> { input.events }

  private let input: InputSource
  private let signals: SignalPipe
  /// When an answer of the terminal is late; nil where it was asked for nothing.
  private var patience: ContinuousClock.Instant?
  private static var isOpen = false

  /// Runs something that has the terminal, and gives the terminal back.
  ///
  /// - Parameters:
  ///   - options: What the session is to look like.
  ///   - body: What to do; it is to return soon after ``TerminalEvent/ended(_:)``.
  /// - Returns: What the body returns.
  /// - Throws: ``TerminalError`` where there can be no session, and what the body throws.
  public static func run<Result: Sendable>(
    _ options: TerminalOptions = TerminalOptions(),
    _ body: @MainActor (TerminalSession) async throws -> Result
  ) async throws -> Result {
    let session = try TerminalSession(options)
    defer { session.close() }
    return try await body(session)
  }

  private init(_ options: TerminalOptions) throws(TerminalError) {
    guard !Self.isOpen else { throw .alreadyOpen }
    let device = try TerminalDevice(path: options.path)
    guard ctg_save(device.descriptor) == 0 else { throw .system("tcgetattr", errno) }
    // Before curses, which leaves signals alone that somebody handles.
    signals = try SignalPipe()
    let lock = ScreenLock()
    let environment = TerminalEnvironment()
    do throws(TerminalError) {
      surface = try CursesSurface(
        device: device, environment: environment, options: options, lock: lock)
    } catch {
      signals.close()
      throw error
    }
    input = InputSource(
      device: device, requests: signals, screen: lock, sequences: TerminalType.keySequences())
    Self.isOpen = true
    do throws(TerminalError) {
      ctg_watch_again()
      let entering = TerminalType.entering()
      let leaving = TerminalType.leaving(rows: surface.size.rows)
      let isArmed = ctg_arm(
        surface.drawing, entering, entering.count, leaving, leaving.count)
      guard isArmed == 0 else { throw .system("tcgetattr", errno) }
      device.write(TerminalType.markingPastes)
      _ = ctg_capture()
      try input.start()
      if options.theme == nil, environment.isWorthAsking {
        device.write(Theme.question)
        patience = .now + .milliseconds(200)
      }
    } catch {
      close()
      throw error
    }
  }

  private func close() {
    // What the terminal answers after the session would be typed into the shell.
    while let patience, !input.isAnswered, .now < patience { usleep(5000) }
    input.close()
    surface.close()
    ctg_disarm()
    signals.close()
    ctg_release()
    Self.isOpen = false
  }
}
