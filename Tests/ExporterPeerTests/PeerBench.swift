import Foundation
import Probing
import Testing

/// All targets, the exporter, and one configuration file for both.
struct PeerBench: Sendable {
  let exporter: Exporter
  let configuration: ProbeConfiguration
  let targets: Targets
  let folder: URL

  @TaskLocal static var current: PeerBench?

  static func start() async throws -> PeerBench {
    let folder = FileManager.default.temporaryDirectory.appending(path: "peer-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let targets = try await Targets.start(folder: folder)
    let text = "modules:\n" + PeerCase.all.map { $0.configuration(targets.places) }.joined()
    let file = folder.appending(path: "blackbox.yml")
    try Data(text.utf8).write(to: file)
    return PeerBench(
      exporter: try await Exporter.start(configuration: file),
      configuration: try ProbeConfiguration(path: file.path), targets: targets, folder: folder)
  }

  func stop() async throws {
    exporter.stop()
    try await targets.stop()
    try FileManager.default.removeItem(at: folder)
  }

  /// Gives a whole suite one bench.
  struct Trait: SuiteTrait, TestScoping {
    func provideScope(
      for test: Test, testCase: Test.Case?,
      performing function: @Sendable @concurrent () async throws -> Void
    ) async throws {
      let bench = try await PeerBench.start()
      try await PeerBench.$current.withValue(bench) { try await function() }
      try await bench.stop()
    }
  }
}
