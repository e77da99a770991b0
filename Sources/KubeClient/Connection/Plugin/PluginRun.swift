import Subprocess
import Synchronization
import SystemPackage

/// One run of a plugin's command, from its start until nothing of it is left.
enum PluginRun {
  /// What a credential may take at most; certificates with their chains are far below.
  private static let maximumOutput = 1 << 20

  /// How a run ended.
  enum Ending: Sendable, Hashable {
    case exited(status: Int32, output: [UInt8])
    case killed(signal: Int32)
    /// It ran longer than it may and was ended.
    case tooSlow
    /// It printed more than any credential has and was ended.
    case tooMuchOutput
    /// It could not be started.
    case notStarted(reason: String)
    /// Nobody waits any more.
    case cancelled
  }

  /// Runs a command without standard input, in a session of its own, so that what it has started
  /// ends with it where it is ended by force.
  ///
  /// - Returns: How it ended, and the last of what it said on standard error.
  static func run(
    _ path: String, arguments: [String], environment: [String: String], limit: Duration
  ) async -> (Ending, said: PluginSpeech) {
    let ear = Ear()
    let ending = await withTaskGroup(of: Ending.self) { group in
      group.addTask {
        await start(path, arguments, environment, ear)
      }
      group.addTask {
        try? await Task.sleep(for: limit)
        return Task.isCancelled ? .cancelled : .tooSlow
      }
      let first = await group.next() ?? .cancelled
      group.cancelAll()
      return first
    }
    return (Task.isCancelled ? .cancelled : ending, ear.speech.withLock { $0 })
  }

  private struct TooMuchOutput: Error {}

  /// Keeps what was said also when the run is broken off.
  private final class Ear: Sendable {
    let speech = Mutex(PluginSpeech())
  }

  private static func start(
    _ path: String, _ arguments: [String], _ environment: [String: String], _ ear: Ear
  ) async -> Ending {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [
      .send(signal: .terminate, toProcessGroup: true, allowedDurationToNextStep: .milliseconds(300))
    ]
    let variables = Dictionary(
      environment.map { (Environment.Key(stringLiteral: $0.key), $0.value) }
    ) { $1 }
    do {
      let result = try await Subprocess.run(
        .path(FilePath(path)), arguments: Arguments(arguments), environment: .custom(variables),
        platformOptions: options, input: .none, output: .sequence, error: .sequence
      ) { execution in
        let (output, error) = (execution.standardOutput, execution.standardError)
        async let heard: Void = {
          for try await piece in error {
            let bytes = piece.withUnsafeBytes { Array($0) }
            ear.speech.withLock { $0.add(bytes) }
          }
        }()
        var bytes: [UInt8] = []
        for try await piece in output {
          piece.withUnsafeBytes { bytes.append(contentsOf: $0) }
          guard bytes.count <= maximumOutput else { throw TooMuchOutput() }
        }
        try await heard
        return bytes
      }
      switch result.terminationStatus {
      case .exited(let status): return .exited(status: status, output: result.closureResult)
      case .signaled(let signal): return .killed(signal: signal)
      }
    } catch is TooMuchOutput {
      return .tooMuchOutput
    } catch is CancellationError {
      return .cancelled
    } catch {
      return Task.isCancelled ? .cancelled : .notStarted(reason: "\(error)".harmless)
    }
  }
}
