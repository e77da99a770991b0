import Foundation
import Testing

@Suite("What a cluster says, on a real terminal")
struct TerminalHostileTests {
  /// Sets the title, colours, a place of the cursor and the screen, and turns the writing round.
  private static let hostile =
    "\u{1B}]0;HOSTILE\u{7}\u{1B}[31;45mred\u{1B}[2J\u{1B}[1;1Htop\u{9B}5m\u{8}\u{8}\r\u{202E}turned"

  /// A copy of a recording in which logs, messages and names hold sequences for terminals.
  private static func terminal() throws -> Tmux {
    let terminal = try Tmux()
    let recording = terminal.folder.url.appendingPathComponent("recording")
    try FileManager.default.copyItem(
      at: URL(fileURLWithPath: Kdoctor.recording("crash-app")), to: recording)
    let logs = try FileManager.default.contentsOfDirectory(
      at: recording.appendingPathComponent("logs"), includingPropertiesForKeys: nil)
    for log in logs {
      let name = log.lastPathComponent.replacingOccurrences(of: "_shop", with: "_shop\(hostile)")
      try Data("starting\n\(hostile)\nFATAL: \(hostile)\n".utf8)
        .write(to: log.deletingLastPathComponent().appendingPathComponent(name))
    }
    let file = recording.appendingPathComponent("cluster.json")
    let encoded = String(decoding: try JSONEncoder().encode(hostile), as: UTF8.self).dropFirst()
      .dropLast()
    let cluster = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      .replacingOccurrences(of: "Back-off restarting", with: "\(encoded) Back-off restarting")
      .replacingOccurrences(of: "\"shop\"", with: "\"shop\(encoded)\"")
    try Data(cluster.utf8).write(to: file)
    return terminal
  }

  @Test("is shown, and does nothing")
  func isHarmless() async throws {
    let terminal = try Self.terminal()
    let title = try terminal.state("#{pane_title}")
    try terminal.start("--theme dark --snapshot recording")
    var screens = [try await terminal.see("ingress-nginx/deployment")]
    try terminal.press("Enter")
    screens.append(try await terminal.see(" ✗ Container"))
    try terminal.type("g")
    screens.append(try await terminal.see("Log of "))
    let log = try await terminal.see("the log") { $0.contains("HOSTILE") }
    try terminal.type("be")
    screens.append(try await terminal.see("Back-off"))
    screens.append(log)
    for screen in screens {
      #expect(screen.hasPrefix(" kdoctor › recording"), "\(screen)")
      // Of the right width, and nothing that a terminal would act upon.
      #expect(!screen.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      #expect(!screen.contains("\u{202E}") && !screen.contains("\u{9B}"))
    }
    #expect(log.contains("^[]0;HOSTILE^G") && log.contains("^[[31;45mred"))
    #expect(try terminal.state("#{pane_title}") == title)
    let look = try terminal.look()
    #expect(look.colours.isDisjoint(with: ["31", "45"]) && look.others.isEmpty)
  }
}
