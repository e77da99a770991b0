import ArgumentParser
import Foundation

/// The commands and their options, as the parser tells them in JSON.
struct ManualTree: Decodable {
  struct Command: Decodable {
    let commandName: String
    var superCommands: [String]?
    let shouldDisplay: Bool
    var abstract: String?
    var discussion: String?
    var subcommands: [Command]?
    var arguments: [Argument]?
  }

  struct Argument: Decodable {
    struct Name: Decodable, Hashable {
      let kind: String
      let name: String
      var typed: String { (kind == "long" ? "--" : "-") + name }
    }

    enum Kind: String, Decodable {
      case positional
      case option
      case flag
    }

    let kind: Kind
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    var names: [Name]?
    var valueName: String?
    var defaultValue: String?
    var abstract: String?
  }

  let command: Command

  /// The program's.
  ///
  /// - Throws: Where the parser tells something else than it used to.
  static func read() throws -> ManualTree {
    try JSONDecoder().decode(ManualTree.self, from: Data(KDoctor._dumpHelp().utf8))
  }

  /// All commands that a help lists, the program itself first, each with the words that call it.
  var commands: [(words: [String], command: Command)] {
    Self.listed(command, under: [])
  }

  private static func listed(
    _ command: Command, under words: [String]
  ) -> [(words: [String], command: Command)] {
    // The parser adds a command of its own, which says no more than --help.
    guard command.shouldDisplay, command.commandName != "help" else { return [] }
    let words = words + [command.commandName]
    return [(words, command)] + (command.subcommands ?? []).flatMap { listed($0, under: words) }
  }
}
