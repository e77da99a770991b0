import Foundation

/// A real terminal with a shell in it: tmux, with a server of its own that ends with this object.
///
/// The shell works in ``folder``, which is also its home, and finds `kdoctor` by its name.
final class Tmux {
  /// tmux itself has failed.
  struct Failure: Error {
    let arguments: [String]
    let errors: String
  }

  /// What was waited for did not come about.
  struct NeverSeen: Error, CustomStringConvertible {
    let description: String
  }

  let folder: Scratch
  private var asked = 0
  private let environment: [String: String]

  /// How long to wait for anything, in seconds; far more than it takes, also on a busy machine.
  private static let patience = 60.0

  /// Opens a terminal.
  ///
  /// - Parameter environment: what is added to the shell's world, which has no settings of whoever
  ///   tests.
  init(columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]) throws {
    folder = try Scratch()
    let programs = try Kdoctor.binary().deletingLastPathComponent().path
    self.environment = [
      "PATH": "\(programs):/usr/bin:/bin", "HOME": folder.url.path, "TZ": "UTC",
      "LC_ALL": "C.UTF-8",
      // A crash is not to wait for somebody who looks into it.
      "SWIFT_BACKTRACE": "enable=no",
    ].merging(environment) { $1 }
    // The program tells who it is, and the shell what became of it.
    try folder.write("echo $$ >pid\nexec kdoctor \"$@\"\n", to: "run")
    try command([
      "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "PS1='$ ' exec /bin/sh", ";",
      // Nothing outlives tests that were killed.
      "run-shell", "-b", "-C", "-d", "900", "kill-server",
    ])
  }

  deinit { _ = try? command(["kill-server"]) }

  /// Types a text.
  func type(_ text: String) throws { try command(["send-keys", "-l", "--", text]) }

  /// Presses keys, by tmux's names for them.
  func press(_ keys: String...) throws { try command(["send-keys", "--"] + keys) }

  /// Gives the terminal another size.
  func resize(columns: Int, rows: Int) throws {
    try command(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// Gives the terminal another background, which it tells whoever asks.
  func paint(_ colour: String) throws {
    try command(["set-option", "-g", "window-style", "bg=\(colour)"])
  }

  /// What is on the screen, without blanks at the ends of lines.
  func screen() throws -> String { try command(["capture-pane", "-p"]) }

  /// What the screen looks like.
  func look() throws -> ScreenLook { ScreenLook(try command(["capture-pane", "-p", "-e"])) }

  /// What tmux knows of the terminal, as its formats name it.
  func state(_ format: String) throws -> String {
    try command(["display-message", "-p", format]).trimmingCharacters(in: .newlines)
  }

  /// The modes of the terminal while its shell waits, as `stty -g` prints them; clears the screen.
  nonisolated(nonsending) func modes() async throws -> String {
    asked += 1
    try type("clear; stty -g >modes; echo \"mo\"des \(asked)")
    try press("Enter")
    try await see("modes \(asked)\n")
    return try folder.read("modes")
  }

  /// Lets the shell start the program.
  ///
  /// - Parameter prefix: what stands before its name, such as variables.
  func start(_ arguments: String, prefix: String = "") throws {
    try? FileManager.default.removeItem(at: folder.url.appendingPathComponent("pid"))
    try type("\(prefix) sh ./run \(arguments); echo \"status=$?\"")
    try press("Enter")
  }

  /// Sends the program a signal.
  func signal(_ number: Int32) throws {
    guard let id = pid_t(try folder.read("pid").trimmingCharacters(in: .newlines)) else {
      throw NeverSeen(description: "the program has not told its number")
    }
    kill(id, number)
  }

  /// Waits until a text is on the screen, and returns the screen.
  @discardableResult
  nonisolated(nonsending) func see(_ text: String) async throws -> String {
    try await see("\"\(text)\"") { $0.contains(text) }
  }

  /// Waits until the screen is as it should be, and returns it.
  @discardableResult
  nonisolated(nonsending) func see(
    _ what: String, _ isSo: (String) throws -> Bool
  ) async throws -> String {
    let end = Date(timeIntervalSinceNow: Self.patience)
    while true {
      let seen = try screen()
      if try isSo(seen) { return seen }
      guard Date() < end else {
        throw NeverSeen(description: "waited in vain for \(what) on:\n\(seen)")
      }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  @discardableResult
  private func command(_ arguments: [String]) throws -> String {
    let path = folder.url.path
    let status = try Child.run(
      "/usr/bin/env",
      ["-C", path, "tmux", "-u", "-f", "/dev/null", "-S", "\(path)/tmux"] + arguments,
      environment: environment, output: "\(path)/tmux.out", errors: "\(path)/tmux.err")
    guard status == 0 else {
      throw Failure(arguments: arguments, errors: try folder.read("tmux.err"))
    }
    return try folder.read("tmux.out")
  }
}
