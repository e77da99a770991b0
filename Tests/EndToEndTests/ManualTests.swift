import Foundation
import Testing

@testable import kdoctor

@Suite("The manual pages")
struct ManualTests {
  /// Writes all pages of a language and returns their texts by name.
  private static func pages(_ language: String, in folder: Scratch) throws -> [String: String] {
    let outcome = try Kdoctor.run(
      ["manual", "--lang", language, folder.url.path],
      environment: ["SOURCE_DATE_EPOCH": "1767225600"])
    #expect(outcome.status == 0 && outcome.errors == "")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try folder.read($0)) })
  }

  @Test("hold every command and every option", arguments: ["en", "zh-Hans"])
  func complete(language: String) throws {
    let folder = try Scratch()
    let pages = try Self.pages(language, in: folder)
    let tree = try ManualTree.read().commands
    #expect(pages.keys.sorted() == tree.map { $0.words.joined(separator: "-") + ".1" }.sorted())
    for (words, command) in tree {
      let page = try #require(pages[words.joined(separator: "-") + ".1"])
      for argument in command.arguments ?? [] {
        for name in (argument.names ?? []).map(\.typed) {
          #expect(page.contains(Roff.bold(name)), "\(words) \(name)")
        }
      }
      for name in (command.subcommands ?? []).map(\.commandName) where name != "help" {
        let page = pages[words.joined(separator: "-") + ".1"] ?? ""
        #expect(page.contains(Roff.text("\(name)")) || name == "manual", "\(words) \(name)")
      }
      #expect(page.contains(" 1 \"2026-01-01\" ") || page.contains("\"1\" \"2026-01-01\""))
    }
  }

  @Test("are found sound by mandoc and by man", arguments: ["en", "zh-Hans"])
  func sound(language: String) throws {
    let folder = try Scratch()
    let pages = try Self.pages(language, in: folder)
    let names = pages.keys.sorted().joined(separator: " ")
    for check in [
      "mandoc -T lint -W warning \(names)",
      "for page in \(names); do man --warnings -E UTF-8 -l -Tutf8 -Z $page >/dev/null; done",
    ] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", check]
      process.currentDirectoryURL = folder.url
      process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try FileHandle(forWritingTo: folder.write("", to: "said"))
      process.standardError = try FileHandle(forWritingTo: folder.write("", to: "warned"))
      try process.start()
      process.waitUntilExit()
      #expect(try folder.read("said") + folder.read("warned") == "")
    }
  }

  @Test("Options that may stand without their value are shown so", arguments: ManualPage.bare)
  func bare(option: String) throws {
    let help = try Kdoctor.run(["report", "--help"])
    #expect(help.output.contains("\(option) [<"))
    let folder = try Scratch()
    let page = try #require(try Self.pages("en", in: folder)["kdoctor-report.1"])
    #expect(page.contains("\(Roff.bold(option)) [\\fI"))
  }

  @Test(
    "Texts are no commands of roff",
    arguments: [
      (".TH x", "\\&.TH x"), ("'a", "\\&'a"), ("a-b \\ c", "a\\-b \\e c"), ("中文，文", "中\\:文，\\:文"),
    ])
  func escaped(text: String, expected: String) {
    #expect(Roff.text(text) == expected)
  }

  @Test("A plugin of kubectl is called by kubectl's name")
  func plugin() throws {
    #expect(ProgramName.typed(callingAs: "/usr/bin/kubectl-kdoctor") == "kubectl kdoctor")
    #expect(ProgramName.typed(callingAs: "kdoctor") == "kdoctor")
    let lines = "kdoctor\n  kdoctor report\nx |\n  kdoctor y --kdoctor kdoctor"
    #expect(
      ProgramName.retyped(lines, as: "kubectl kdoctor")
        == "kubectl kdoctor\n  kubectl kdoctor report\nx |\n  kubectl kdoctor y --kdoctor kdoctor")
  }
}
