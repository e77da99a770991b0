import Foundation

/// A file for a test, which goes when nobody uses it any more.
final class ScratchFile {
  let path: String

  init(_ text: String) throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "kdoctor-probing-\(UUID().uuidString)").path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}
