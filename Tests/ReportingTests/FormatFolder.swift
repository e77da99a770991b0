import Foundation

/// A folder of files to be read back by a script of `Tests/`; gone when nobody holds on to it.
final class FormatFolder {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("kdoctor-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: url.appendingPathComponent(name))
  }

  /// What a script has to say against a file of the folder, or all of it; empty where nothing.
  func violations(by script: String, of name: String = "") throws -> String {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    let python = Process()
    // The system's own, for which `make test` installs the parsers; another in the PATH may lack them.
    python.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    python.arguments = [
      tests.appendingPathComponent(script).path, url.appendingPathComponent(name).path,
    ]
    let pipe = Pipe()
    python.standardOutput = pipe
    python.standardError = pipe
    try python.run()
    let words = try pipe.fileHandleForReading.readToEnd() ?? Data()
    python.waitUntilExit()
    return python.terminationStatus == 0 ? "" : String(decoding: words, as: UTF8.self)
  }
}
