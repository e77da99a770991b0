import Foundation

/// The program while it runs.
final class LiveProgram {
  /// The program has not done in a minute what was waited for, and was killed.
  struct Stuck: Error, CustomStringConvertible {
    let description: String
  }

  /// Seconds; far more than anything here takes, also on a busy machine.
  private static let patience = 60.0

  private let folder: Scratch
  private let process: Process

  /// Starts it in a world of its own, as ``Kdoctor/run(_:environment:input:redirection:)`` does.
  init(_ arguments: [String], environment: [String: String] = [:]) throws {
    folder = try Scratch()
    process = try Kdoctor.process(arguments, environment: environment, in: folder)
    try process.start()
  }

  /// What it has written so far.
  func output() throws -> String { try folder.read("out") }

  /// What it has complained of so far.
  func errors() throws -> String { try folder.read("err") }

  /// Sends it a signal.
  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  /// Waits until something is so.
  ///
  /// - Throws: ``Stuck`` where it does not come about, with what was printed.
  nonisolated(nonsending) func wait(for what: String, _ isSo: () throws -> Bool) async throws {
    let end = Date(timeIntervalSinceNow: Self.patience)
    while try !isSo() {
      guard Date() < end else {
        signal(SIGKILL)
        throw Stuck(description: "waited in vain for \(what): \(try output()) \(try errors())")
      }
      try await Task.sleep(for: .milliseconds(10))
    }
  }

  /// Waits for its end.
  ///
  /// - Throws: ``Stuck`` where it does not end of itself.
  nonisolated(nonsending) func outcome() async throws -> Kdoctor.Outcome {
    try await wait(for: "its end") { !process.isRunning }
    let status = process.terminationStatus
    guard process.terminationReason == .exit else {
      throw Stuck(description: "died of signal \(status): \(try errors())")
    }
    return Kdoctor.Outcome(status: status, output: try output(), errors: try errors())
  }
}
