import ArgumentParser
import Flowchart
import Foundation
import KDoctorTesting
import Screens
import Teaching
import Terminal
import Testing

@testable import kdoctor

/// A session in this process, with a person who reads what is shown and presses keys.
@MainActor
final class LiveSession {
  private let surface: MemorySurface
  private let person: AsyncStream<TerminalEvent>.Continuation
  private let run: Task<EndReason?, Never>
  private let cluster: SessionCluster

  /// Begins a session.
  ///
  /// - Parameter arguments: as behind `kdoctor session`.
  init(_ arguments: [String], language: Language = .english) throws {
    let surface = MemorySurface(size: GridSize(rows: 30, columns: 110))
    self.surface = surface
    let command = try SessionCommand.parse(
      // A busy machine is no slow server.
      arguments.contains("--timeout") ? arguments : arguments + ["--timeout", "300s"])
    let chart = try BuiltInChart.chart
    let limit = try #require(DurationText.parse(command.timeout))
    let cluster = SessionCluster(
      chart: chart, source: command.source, place: command.place, limit: limit,
      chartOption: command.chartOption, pollingEvery: .milliseconds(300))
    self.cluster = cluster
    let settings = SessionSettings(
      chart: chart, language: language, size: surface.size,
      target: try TargetText.parse(command.target.map { [$0] } ?? []).first,
      practice: "two-faults",
      usesProbes: command.source.visits.probe ?? true)
    let (events, person) = AsyncStream<TerminalEvent>.makeStream()
    self.person = person
    run = Task {
      await SessionRunner(model: SessionModel(settings), surface: surface, cluster: cluster)
        .run(events)
    }
  }

  /// Runs a session on a server for as long as the work takes.
  static func with(
    _ setting: LiveSetting, _ arguments: [String], language: Language = .english,
    _ work: (LiveSession) async throws -> Void
  ) async throws {
    let session = try LiveSession(
      arguments + ["--kubeconfig", setting.config], language: language)
    do {
      try await work(session)
      await session.end()
    } catch {
      await session.end()
      throw error
    }
  }

  /// Leaves the session and closes its connections.
  func end() async {
    person.yield(.ended(.signal(15)))
    _ = await run.value
    await cluster.close()
  }

  /// What is seen now.
  var text: String { surface.grids.last?.text ?? "" }

  /// All that was seen, one text for each time the screen was drawn.
  var allTexts: [String] { surface.grids.map(\.text) }

  /// Waits until something is so; gives up when it has not come about after very many looks.
  func wait(
    for what: String, location: SourceLocation = #_sourceLocation, _ isSo: () -> Bool
  ) async throws {
    for _ in 0..<4_000 {
      if isSo() { return }
      try await Task.sleep(for: .milliseconds(10))
    }
    Issue.record("waited in vain for \(what): \(text)", sourceLocation: location)
    throw CancellationError()
  }

  /// Whether a text is seen now, wherever its lines are broken.
  func shows(_ wanted: String) -> Bool {
    let flat = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return flat.contains(wanted)
  }

  /// Waits until a text is seen.
  func see(_ wanted: String, location: SourceLocation = #_sourceLocation) async throws {
    try await wait(for: wanted, location: location) { shows(wanted) }
  }

  /// Waits until a text is no longer seen.
  func miss(_ unwanted: String, location: SourceLocation = #_sourceLocation) async throws {
    try await wait(for: "the end of \(unwanted)", location: location) { !shows(unwanted) }
  }

  /// Presses keys, one after the other.
  func press(_ keys: String...) {
    for key in keys { person.yield(.key(Self.named[key] ?? .character(Character(key)))) }
  }

  /// Types a text.
  func type(_ text: String) {
    for character in text { person.yield(.key(.character(character))) }
  }

  private static let named: [String: KeyEvent] = [
    "Enter": KeyEvent(.enter), "Esc": KeyEvent(.escape), "Tab": KeyEvent(.tab),
    "Up": KeyEvent(.up), "Down": KeyEvent(.down), "Backspace": KeyEvent(.backspace),
  ]
}
