import ArgumentParser
import Foundation
import Reporting

/// `kdoctor manual`: writes the manual pages; for those who install kdoctor, so no help lists it.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: HelpText.pick("Writes the manual pages.", "写出手册页。"),
    shouldDisplay: false)

  @Argument(
    help: .pick(
      "The folder to write them into; it has to be there.", "写入的文件夹；必须已存在。",
      valueName: "folder"),
    completion: .directory)
  var folder: String

  @OptionGroup
  var language: LanguageOption

  func run() throws {
    _ = try language.language()
    for page in try Self.pages(date: Self.date(ProcessInfo.processInfo.environment)) {
      try OutputFile.write(Array(page.text.utf8), to: "\(folder)/\(page.name).1")
    }
  }

  /// A page for each command that a help lists.
  static func pages(date: String) throws -> [ManualPage] {
    let commands: [(words: [String], command: ManualTree.Command)]
    do {
      commands = try ManualTree.read().commands
    } catch {
      throw Failure(.failure, .other(String(describing: error)))
    }
    let names = commands.map { $0.words.joined(separator: "-") }
    return commands.map {
      ManualPage(words: $0.words, command: $0.command, pages: names, date: date)
    }
  }

  /// Today, or the day that whoever builds packages wants to be the same each time.
  private static func date(_ environment: [String: String]) -> String {
    let now =
      environment["SOURCE_DATE_EPOCH"].flatMap(Double.init)
      .map { Date(timeIntervalSince1970: $0) } ?? Date()
    return now.formatted(.iso8601.year().month().day())
  }
}
