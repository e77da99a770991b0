import Reporting

/// The manual page of one command.
struct ManualPage {
  /// The options that may stand without their value; the parser does not tell them apart.
  static let bare: Set<String> = ["--practice"]

  /// The words that call the command: `["kdoctor", "report"]`.
  let words: [String]
  let command: ManualTree.Command
  /// The names of all pages, in their order.
  let pages: [String]
  /// As `2026-01-31`.
  let date: String

  /// `kdoctor-report`.
  var name: String { words.joined(separator: "-") }

  private var isRoot: Bool { words.count == 1 }
  private var arguments: [ManualTree.Argument] {
    (command.arguments ?? []).filter(\.shouldDisplay)
  }

  /// The page as roff.
  var text: String {
    let title = name.uppercased()
    let head = [
      "'\\\" -*- coding: utf-8 -*-",
      ".TH \"\(title)\" \"1\" \"\(date)\" \"\(Version.text)\" \"\(ManualWords.manual)\"",
      // Lines of Chinese cannot be filled with blanks to one width.
      ".ad l", ".nh",
      ".SH \(ManualWords.name)",
      "\(Roff.text(name)) \\- \(Roff.text(Self.plain(command.abstract ?? "")))",
    ]
    let parts: [[String]] = [
      head, synopsis, description, commands, section(ManualWords.arguments, .positional),
      section(ManualWords.options, .option), exitStatus, environment, files, examples, seeAlso,
    ]
    return parts.flatMap(\.self).joined(separator: "\n") + "\n"
  }

  /// A sentence without its full stop, as after a name.
  private static func plain(_ sentence: String) -> String {
    sentence.hasSuffix(".") || sentence.hasSuffix("。") ? String(sentence.dropLast()) : sentence
  }

  private var synopsis: [String] {
    var line = Roff.bold(words.joined(separator: " "))
    if command.subcommands?.isEmpty == false {
      line += " \(Roff.italic(ManualWords.commandWord))"
    } else {
      line += " [\(Roff.italic(ManualWords.optionsWord))]"
    }
    for argument in arguments where argument.kind == .positional {
      let value = Roff.italic(argument.valueName ?? "") + (argument.isRepeating ? " ..." : "")
      line += argument.isOptional ? " [\(value)]" : " \(value)"
    }
    let session = isRoot ? [".br", "\(Roff.bold(words[0])) [\(Roff.italic("target"))]"] : []
    return [".SH \(ManualWords.synopsis)", line] + session
  }

  /// The paragraphs of the help, and the lines of its examples.
  private var discussion: (paragraphs: [String], examples: [String]) {
    let parts = (command.discussion ?? "").split(separator: "\n\n").map(String.init)
    let heading = HelpText.examples("")
    return (
      parts.filter { !$0.hasPrefix(heading) },
      parts.filter { $0.hasPrefix(heading) }.flatMap {
        $0.split(separator: "\n").dropFirst().map { String($0.dropFirst(2)) }
      }
    )
  }

  private var description: [String] {
    let paragraphs = [command.abstract ?? ""] + discussion.paragraphs
    return [".SH \(ManualWords.description)"]
      + paragraphs.enumerated().flatMap { ($0 == 0 ? [] : [".PP"]) + [Roff.text($1)] }
  }

  private var commands: [String] {
    let commands = (command.subcommands ?? []).filter(\.shouldDisplay)
      .filter { pages.contains("\(name)-\($0.commandName)") }
    guard !commands.isEmpty else { return [] }
    return [".SH \(ManualWords.commands)"]
      + commands.flatMap {
        Roff.entry(Roff.bold("\(name)-\($0.commandName)") + "(1)", $0.abstract ?? "")
      }
  }

  private func section(_ heading: String, _ kind: ManualTree.Argument.Kind) -> [String] {
    let listed = arguments.filter { ($0.kind == .positional) == (kind == .positional) }
    var lines: [String] = []
    var index = 0
    while index < listed.count {
      var names = term(listed[index])
      let text = meaning(listed[index])
      // --probe and --no-probe are two to the parser.
      while listed[index].kind == .flag, index + 1 < listed.count,
        listed[index + 1].kind == .flag, meaning(listed[index + 1]) == text
      {
        index += 1
        names += ", " + term(listed[index])
      }
      lines += Roff.entry(names, text)
      index += 1
    }
    return lines.isEmpty ? [] : [".SH \(heading)"] + lines
  }

  private func term(_ argument: ManualTree.Argument) -> String {
    let value = Roff.italic(argument.valueName ?? "")
    guard argument.kind != .positional else { return value }
    let names = (argument.names ?? []).map(\.typed)
    let shown = names.map { Roff.bold($0) }.joined(separator: ", ")
    guard argument.kind == .option else { return shown }
    return shown + (names.contains(where: Self.bare.contains) ? " [\(value)]" : " \(value)")
  }

  private func meaning(_ argument: ManualTree.Argument) -> String {
    let text = HelpLayout.spoken(argument.abstract ?? "")
    let isBare = (argument.names ?? []).contains { Self.bare.contains($0.typed) }
    guard let value = argument.defaultValue, !isBare else { return text }
    return text + ManualWords.byDefault(value)
  }

  private var exitStatus: [String] {
    [".SH \(ManualWords.exitStatus)"]
      + ExitStatus.allCases.flatMap {
        Roff.entry(Roff.bold("\($0.rawValue)"), $0.meaning(in: HelpText.language))
      }
  }

  private var environment: [String] {
    guard isRoot else { return [] }
    return [".SH \(ManualWords.environment)"]
      + ManualWords.variables.flatMap { Roff.entry(Roff.bold($0.name), $0.meaning) }
  }

  private var files: [String] {
    guard isRoot else { return [] }
    return [".SH \(ManualWords.files)"]
      + ManualWords.paths.flatMap { Roff.entry(Roff.italic($0.path), $0.meaning) }
  }

  private var examples: [String] {
    let lines = discussion.examples
    return lines.isEmpty ? [] : [".SH \(ManualWords.examples)"] + Roff.verbatim(lines)
  }

  private var seeAlso: [String] {
    let others = pages.filter { $0 != name }.map { Roff.bold($0) + "(1)" }
    return [
      ".SH \(ManualWords.seeAlso)",
      (others + [Roff.bold("kubectl") + "(1)"]).joined(separator: ",\n"),
    ]
  }
}
