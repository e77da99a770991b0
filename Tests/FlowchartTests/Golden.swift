import Foundation
import Testing

/// Compares texts with the files in `Golden/`.
///
/// `RECORD_SNAPSHOTS=1 swift test` writes them anew; a test that records fails, so that nobody
/// records by accident.
enum Golden {
  static func expect(
    _ text: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(name)")
    let recorded = try? String(contentsOf: file, encoding: .utf8)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" || recorded == nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record(
        "\(name) was recorded: look at it, and run again", sourceLocation: sourceLocation)
      return
    }
    #expect(text == recorded, "differs from Golden/\(name)", sourceLocation: sourceLocation)
  }
}
