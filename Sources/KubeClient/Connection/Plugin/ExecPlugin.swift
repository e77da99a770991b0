import Foundation

/// A credential plugin: run when there are no credentials, when they are about to expire, and when
/// the server has refused them.
///
/// Those who ask while it runs wait for the same run.
actor ExecPlugin: CredentialSource {
  /// Credentials are renewed this long before they expire, in seconds.
  private static let leeway = 10.0
  /// A plugin that has failed is not asked again for so long, in seconds: each of the many requests
  /// of a diagnosis would wait for the same failure.
  private static let rest = 30.0

  private let command: PluginCommand
  private let path: String
  private let place: String
  private let limit: Duration
  private let clock: @Sendable () -> Date
  private var content: PluginAnswer.Content?
  private var failure: (problem: ConnectionProblem, at: Date)?
  private var running: (task: Task<Result<PluginAnswer.Content, any Error>, Never>, waiting: Int)?

  /// - Parameters:
  ///   - path: `PATH`, for commands without a slash.
  ///   - limit: How long one run may take.
  init(
    _ command: PluginCommand, path: String, place: String, limit: Duration,
    clock: @escaping @Sendable () -> Date
  ) {
    self.command = command
    self.path = path
    self.place = place
    self.limit = limit
    self.clock = clock
  }

  /// - Throws: ``ConnectionProblem`` that names the command and shows what it wrote to standard
  ///   error; `CancellationError` where the caller is cancelled.
  func credentials() async throws -> Credentials {
    try Task.checkCancellation()
    let now = clock()
    if let content, content.credentials.expiry.map({ now < $0 - Self.leeway }) ?? true {
      return content.credentials
    }
    if let failure, abs(now.timeIntervalSince(failure.at)) < Self.rest { throw failure.problem }
    return try await shared().credentials
  }

  func renew() -> Bool {
    content = nil
    failure = nil
    return true
  }

  var subject: String? { content?.subject }

  /// The result of the run that is under way, or of a new one. The run is ended when the last who
  /// waits for it is cancelled.
  private func shared() async throws -> PluginAnswer.Content {
    let task = running?.task ?? Task { await run() }
    running = (task, (running?.waiting ?? 0) + 1)
    let result = await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      Task { await self.leave(task) }
    }
    if running?.task == task { running = nil }
    try Task.checkCancellation()
    return try result.get()
  }

  private func leave(_ task: Task<Result<PluginAnswer.Content, any Error>, Never>) {
    guard let current = running, current.task == task else { return }
    if current.waiting > 1 {
      running = (task, current.waiting - 1)
    } else {
      // Who asks from now on must not get the end of this run.
      running = nil
      task.cancel()
    }
  }

  private func run() async -> Result<PluginAnswer.Content, any Error> {
    guard let file = command.locate(path: path) else { return fail(missing) }
    let (ending, said) = await PluginRun.run(
      file, arguments: command.arguments, environment: command.environment, limit: limit)
    let problem: String
    switch ending {
    case .exited(0, let output):
      do {
        let content = try PluginAnswer.read(output, version: command.version, now: clock())
        self.content = content
        failure = nil
        return .success(content)
      } catch {
        problem = error.problem
      }
    case .exited(let status, _): problem = "ended with exit status \(status)"
    case .killed(let signal): problem = "was killed by signal \(signal)"
    case .tooSlow: problem = "did not answer within \(limit.words) and was ended"
    case .tooMuchOutput: problem = "printed more than any credential takes and was ended"
    case .notStarted(let reason): problem = "could not be started (\(reason))"
    case .cancelled: return .failure(CancellationError())
    }
    return fail(
      ConnectionProblem(
        place: place, problem: "the plugin \(command.name.quoted) \(problem)\(said.words)",
        advice: "Run \"\(commandLine)\" by hand to see why; perhaps it wants a new login"))
  }

  private func fail(_ problem: ConnectionProblem) -> Result<PluginAnswer.Content, any Error> {
    content = nil
    failure = (problem, clock())
    return .failure(problem)
  }

  /// The command with its arguments, shortened; arguments may hold what nobody else should see.
  private var commandLine: String { "\(command.name.harmless.prefix(100)) …" }

  private var missing: ConnectionProblem {
    let hint = command.installHint.split(whereSeparator: \.isNewline)
      .map { String($0).trimmed.harmless }.filter { !$0.isEmpty }.joined(separator: " ⏎ ")
    let reason =
      command.executable.contains("/")
      ? "there is no executable file \(command.executable.quoted)"
      : "there is no such command on the PATH"
    return ConnectionProblem(
      place: place, problem: "the plugin \(command.name.quoted) cannot be run: \(reason)",
      advice: hint.isEmpty ? "Install it, or correct exec.command" : String(hint.prefix(2000)))
  }
}
