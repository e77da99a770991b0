import Foundation
import Testing

@Suite("Streams and files")
struct StreamTests {
  private static let report = ["report", "--practice", "crash-app"]

  @Test(
    "A reader that goes away is no reason to complain", arguments: [">&-", ">&- 2>&-", "| true"])
  func closed(redirection: String) throws {
    let outcome = try Kdoctor.run(Self.report, redirection: redirection)
    #expect(outcome.status == (redirection == "| true" ? 0 : 3))
    #expect(outcome.errors == "")
  }

  @Test("A full disk is")
  func full() throws {
    let outcome = try Kdoctor.run(Self.report, redirection: ">/dev/full")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("standard output"))
  }

  @Test("Colour only where it is asked for")
  func colour() throws {
    #expect(
      !(try Kdoctor.run(Self.report, environment: ["TERM": "xterm"]).output.contains("\u{1B}")))
    #expect(try Kdoctor.run(Self.report + ["--color", "always"]).output.contains("\u{1B}[1;31m"))
  }

  @Test("Several formats at once, each where it was asked for")
  func several() throws {
    let scratch = try Scratch()
    let file = try scratch.write("old", to: "report.json")
    let outcome = try Kdoctor.run(Self.report + ["-o", "text", "-o", "json=\(file.path)"])
    #expect(outcome.output.hasPrefix("PROBLEM"))
    #expect(try scratch.read("report.json").hasPrefix("{\n  \"schema\": \"kdoctor/report/v1\""))
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
    #expect(left == ["report.json"])
  }

  @Test("A file that cannot be written is named")
  func unwritable() throws {
    let outcome = try Kdoctor.run(Self.report + ["-o", "json=/nonexistent/report.json"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("/nonexistent/report.json"))
  }

  @Test("Devices stay what they are")
  func device() throws {
    let outcome = try Kdoctor.run(Self.report + ["-o", "json=/dev/null"])
    #expect(outcome.status == 3)
    #expect(FileManager.default.fileExists(atPath: "/dev/null"))
  }

  @Test("A wrong KDOCTOR_LANG is noted, and English spoken")
  func language() throws {
    let outcome = try Kdoctor.run(Self.report, environment: ["KDOCTOR_LANG": "fr"])
    #expect(outcome.output.hasPrefix("PROBLEM"))
    #expect(outcome.errors.contains("KDOCTOR_LANG"))
  }

  @Test(
    "The language comes from the option, the variable, or the locale",
    arguments: [
      (["--lang", "en"], ["KDOCTOR_LANG": "zh-Hans"], "PROBLEM"),
      ([], ["KDOCTOR_LANG": "zh-hans", "LC_ALL": "C"], "有问题"),
      ([], ["LC_ALL": "zh_CN.UTF-8"], "有问题"), ([], ["LC_ALL": "zh_SG"], "有问题"),
      ([], ["LC_ALL": "", "LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_US"], "有问题"),
      ([], ["LC_ALL": "zh_TW.UTF-8"], "PROBLEM"), ([], ["LC_ALL": "de_DE.UTF-8"], "PROBLEM"),
    ] as [([String], [String: String], String)])
  func languages(arguments: [String], environment: [String: String], start: String) throws {
    let outcome = try Kdoctor.run(Self.report + arguments, environment: environment)
    #expect(outcome.output.hasPrefix(start))
  }
}
