import Foundation
public import Testing

/// Compares texts with recorded ones, which stand in a folder `Golden` beside the test.
public enum Golden {
  /// Fails where a text differs from the recorded one; records it where `RECORD_SNAPSHOTS` is 1 or
  /// nothing was recorded, and fails then too, so that nobody takes a recording for a test.
  ///
  /// - Parameter test: the path of the test's file.
  /// - Throws: what writing a recording throws.
  public static func expect(
    _ text: String, _ name: String, test: String = #filePath,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let folder = URL(fileURLWithPath: test).deletingLastPathComponent()
      .appendingPathComponent("Golden")
    let file = folder.appendingPathComponent(name)
    let isAsked = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
    guard !isAsked, let recorded = try? String(contentsOf: file, encoding: .utf8) else {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name); run again without RECORD_SNAPSHOTS", sourceLocation: location)
      return
    }
    #expect(text == recorded, "\(name) differs", sourceLocation: location)
  }
}
