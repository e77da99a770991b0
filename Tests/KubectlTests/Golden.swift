import Foundation
import Testing

/// Compares texts with recorded ones.
enum Golden {
  /// Fails where a text differs from the recorded one; records it where `RECORD_SNAPSHOTS` is 1 or
  /// nothing was recorded, and fails then too, so that nobody takes a recording for a test.
  static func expect(
    _ text: String, _ name: String, location: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden").appendingPathComponent(name)
    let isAsked = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
    guard !isAsked, let recorded = try? String(contentsOf: file, encoding: .utf8) else {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name); run again without RECORD_SNAPSHOTS", sourceLocation: location)
      return
    }
    #expect(text == recorded, "\(name) differs", sourceLocation: location)
  }
}
