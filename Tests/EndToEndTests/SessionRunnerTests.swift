import ArgumentParser
import Flowchart
import Screens
import Teaching
import Terminal
import Testing

@testable import kdoctor

@MainActor
@Suite("What runs a session")
struct SessionRunnerTests {
  /// A session on a practice cluster, with a person who reads what is shown.
  private struct Setting {
    let surface: MemorySurface
    let runner: SessionRunner
    let events: AsyncStream<TerminalEvent>
    let person: AsyncStream<TerminalEvent>.Continuation

    @MainActor
    init(_ practice: String) throws {
      surface = MemorySurface(size: GridSize(rows: 24, columns: 80))
      let command = try SessionCommand.parse(["--practice", practice])
      let chart = try BuiltInChart.chart
      let cluster = SessionCluster(
        chart: chart, source: command.source, place: command.place, limit: .seconds(30),
        chartOption: command.chartOption)
      let settings = SessionSettings(
        chart: chart, language: .english, size: surface.size,
        practice: practice)
      runner = SessionRunner(
        model: SessionModel(settings), surface: surface, cluster: cluster)
      (events, person) = AsyncStream.makeStream()
    }

    /// Waits until a text is seen; gives up when it has not come after very many looks.
    @MainActor
    func see(_ text: String, location: SourceLocation = #_sourceLocation) async throws {
      for _ in 0..<20_000 {
        if surface.grids.last?.text.contains(text) == true { return }
        try await Task.sleep(for: .milliseconds(2))
      }
      let seen = surface.grids.last?.text ?? ""
      Issue.record("waited in vain for \(text): \(seen)", sourceLocation: location)
    }

    func press(_ key: KeyEvent) { person.yield(.key(key)) }
  }

  @Test("draws before anything is read, and leads to the cause")
  func leads() async throws {
    let setting = try Setting("crash-app")
    let run = Task { await setting.runner.run(setting.events) }
    try await setting.see("deployment/shop")
    #expect(setting.surface.grids.first?.text.contains("deployment/shop") == false)
    setting.press(KeyEvent(.enter))
    try await setting.see("Fix  Fix what the log reports.")
    setting.press(.character("y"))
    try await setting.see("Copied: kubectl logs")
    #expect(setting.surface.copied.first?.hasPrefix("kubectl logs ") == true)
    setting.person.yield(.resized(GridSize(rows: 16, columns: 60)))
    try await setting.see("  │  └ ✗")
    setting.press(.character("q"))
    try await setting.see("Applications")
    setting.press(.character("q"))
    #expect(await run.value == nil)
  }

  @Test("shows a recorded object as YAML")
  func showsManifest() async throws {
    let setting = try Setting("crash-app")
    let run = Task { await setting.runner.run(setting.events) }
    try await setting.see("deployment/shop")
    setting.press(KeyEvent(.enter))
    try await setting.see("Fix  Fix what the log reports.")
    setting.press(.character("m"))
    try await setting.see("apiVersion: v1")
    setting.person.yield(.ended(.signal(15)))
    #expect(await run.value == .signal(15))
  }

  @Test("ends when it is told to")
  func ends() async throws {
    let setting = try Setting("healthy")
    let run = Task { await setting.runner.run(setting.events) }
    try await setting.see("healthy")
    setting.person.yield(.ended(.signal(15)))
    #expect(await run.value == .signal(15))
  }
}
