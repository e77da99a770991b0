import ArgumentParser
import Flowchart
import Foundation
import Reporting
import Teaching

/// Where the program begins and ends.
@main
enum Program {
  static func main() async {
    StandardStreams.prepare()
    let typed = Array(CommandLine.arguments.dropFirst())
    if typed.first == "---completion" {
      StandardStreams.write(Array(await completions(typed).utf8))
      // Without the usual clean-up: what did not come in time may still be at work.
      _exit(ExitStatus.healthy.rawValue)
    }
    let arguments = sessionArguments(typed)
    // Scripts ask for the version all the time, and setting the parser up takes longer than all else.
    if arguments == ["--version"] {
      StandardStreams.write(Array((Version.text + "\n").utf8))
      exit(ExitStatus.healthy.rawValue)
    }
    // Decoding the chart and setting the parser up each take as long as a round trip to a server
    // nearby: the one need not wait for the other.
    if [ReportCommand._commandName, SessionCommand._commandName].contains(arguments.first) {
      Task.detached { try? BuiltInChart.chart }
    }
    let status = await run(arguments, environment: ProcessInfo.processInfo.environment)
    exit(status.rawValue)
  }

  /// In a terminal a session is what is meant where no command is named.
  private static func sessionArguments(_ arguments: [String]) -> [String] {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return arguments }
    let session = [SessionCommand._commandName]
    guard let first = arguments.first else { return session }
    let isHelp = ["--help", "-h", "--version", "--generate-completion-script"].contains {
      first == $0 || first.hasPrefix($0 + "=")
    }
    return !isHelp && (first.hasPrefix("-") || first.contains("/"))
      ? session + arguments : arguments
  }

  /// What a shell's completion script asks for; nothing where anything is wrong.
  @MainActor
  private static func completions(_ arguments: [String]) -> String {
    do {
      _ = try KDoctor.parseAsRoot(arguments)
      return ""
    } catch {
      return KDoctor.exitCode(for: error) == .success ? KDoctor.fullMessage(for: error) + "\n" : ""
    }
  }

  private static func run(
    _ arguments: [String], environment: [String: String]
  ) async -> ExitStatus {
    let language = LanguageChoice.forMessages(arguments: arguments, environment: environment)
    do {
      if arguments.isEmpty {
        let columns = language == .english ? nil : HelpLayout.endless
        say(KDoctor.helpMessage(columns: columns), language)
        return .usage
      }
      try await execute(try parse(arguments))
      return .healthy
    } catch let failure as Failure {
      StandardStreams.complain(failure.words.text(in: language))
      if failure.status == .usage {
        let command = KDoctor.commandNames.first { $0 == arguments.first }
        StandardStreams.advise(CommandWords.seeHelp(command: command).text(in: language))
      }
      if case .connection = failure.words {
        StandardStreams.advise(CommandWords.withoutCluster.text(in: language))
      }
      return failure.status
    } catch let finding as Verdict {
      return finding.status
    } catch {
      // Asking for help or the version comes out of the parser as an error, too.
      if KDoctor.exitCode(for: error) == .success {
        let columns = language == .english ? nil : HelpLayout.endless
        say(KDoctor.fullMessage(for: error, columns: columns), language)
        return .healthy
      }
      StandardStreams.complain(CommandWords.other(String(describing: error)).text(in: language))
      return .failure
    }
  }

  /// Writes a message of the parser.
  private static func say(_ message: String, _ language: Language) {
    let text = language == .english ? message : HelpLayout.chinese(message)
    StandardStreams.write(Array((text + "\n").utf8))
  }

  private static func parse(_ arguments: [String]) throws -> any ParsableCommand {
    if let first = arguments.first, !first.hasPrefix("-"), !KDoctor.knows(first) {
      throw Failure(.usage, first.contains("/") ? .targetWithoutCommand(first) : .unknown(first))
    }
    do {
      return try KDoctor.parseAsRoot(arguments)
    } catch {
      if KDoctor.exitCode(for: error) == .success { throw error }
      throw Failure(.usage, words(for: KDoctor.message(for: error), arguments))
    }
  }

  /// The parser names the nearest of a command's options, but not of those that it adds itself.
  private static func words(for message: String, _ arguments: [String]) -> CommandWords {
    let options = ["--help", "--version"]
    let wrong = arguments.first { message == "Unknown option '\($0)'" }
    if let wrong, CommandWords.nearest(wrong, options) != nil {
      return .unknownOption(wrong, allowed: options)
    }
    return .usage(message)
  }

  private static func execute(_ command: any ParsableCommand) async throws {
    if var command = command as? any AsyncParsableCommand {
      try await command.run()
    } else {
      var command = command
      try command.run()
    }
  }
}
