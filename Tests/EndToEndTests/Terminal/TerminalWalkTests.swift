import Foundation
import Reporting
import Testing

@Suite("A session in a real terminal")
struct TerminalWalkTests {
  /// A terminal whose shell has a recording at hand.
  private static func terminal(_ recording: String) throws -> Tmux {
    let terminal = try Tmux()
    try FileManager.default.createSymbolicLink(
      atPath: terminal.folder.url.appendingPathComponent("recording").path,
      withDestinationPath: Kdoctor.recording(recording))
    return terminal
  }

  @Test("leads from the list over the chart to the evidence, and saves a report")
  func walks() async throws {
    let terminal = try Self.terminal("crash-app")
    let modes = try await terminal.modes()
    let before = try terminal.screen()
    try terminal.start("--snapshot recording")
    try await terminal.see("ingress-nginx/deployment")
    try terminal.type("/shop")
    try await terminal.see("the filtered list") {
      $0.contains("1 of 2") && !$0.contains("ingress-nginx/")
    }
    try terminal.press("Enter", "Enter")
    try await terminal.see("Fix  Fix what the log reports.")

    try terminal.type("g")
    try await terminal.see(" starting shop")
    try terminal.type("/db_")
    try terminal.press("Enter")
    let match = try await terminal.see("the match") { _ in
      try terminal.look().attributes.contains(4)
    }
    #expect(match.contains(" FATAL: DB_URL is not set"))
    try terminal.type("e")
    try await terminal.see("Warning  BackOff (46x)")
    try terminal.type("b")

    try terminal.type("S")
    try await terminal.see("kdoctor-report.txt")
    for _ in ReportFormat.allCases.prefix(while: { $0 != .json }) { try terminal.press("Tab") }
    try await terminal.see("kdoctor-report.json")
    try terminal.press("Enter")
    try await terminal.see("Saved to kdoctor-report.json")
    let printing = try Kdoctor.process(
      ["report", "--snapshot", "recording", "-n", "crash-app", "deployment/shop", "-o", "json"],
      environment: [:], in: terminal.folder)
    try printing.start()
    printing.waitUntilExit()
    #expect(try terminal.folder.read("kdoctor-report.json") == terminal.folder.read("out"))

    try terminal.type("o")
    try await terminal.see("Your answer:  y yes")
    try terminal.type("y")
    try await terminal.see("deployment/shop, with your answers")
    try terminal.type("l")
    try await terminal.see("deployment/shop（含您的回答）")
    try await Self.resizes(terminal)

    try terminal.type("qq")
    try await terminal.see("status=0")
    #expect(try terminal.screen().hasPrefix(before.trimmingCharacters(in: .newlines)))
    #expect(try await terminal.modes() == modes)
  }

  /// Makes the terminal smaller, too small, and large.
  nonisolated(nonsending) private static func resizes(_ terminal: Tmux) async throws {
    let whole = try terminal.screen()
    try terminal.resize(columns: 60, rows: 16)
    try await terminal.see("the outline") { $0.contains("├ ✓ ") && !$0.contains("┌─┴") }
    try terminal.resize(columns: 59, rows: 16)
    try await terminal.see("kdoctor 需要 60 x 16，现在是 59 x 16")
    try terminal.resize(columns: 1, rows: 1)
    try terminal.resize(columns: 120, rows: 40)
    let wide = try await terminal.see("the chart beside its detail") {
      $0.contains("┌─┴") && $0.contains("┬")
    }
    #expect(wide.split(separator: "\n", omittingEmptySubsequences: false).count >= 40)
    try terminal.resize(columns: 80, rows: 24)
    try await terminal.see("the screen from before") { $0 == whole }
  }
}
