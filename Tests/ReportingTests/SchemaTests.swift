import Foundation
import Testing

@Suite("The schemas")
struct SchemaTests {
  private static let project: URL = {
    var url = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { url.deleteLastPathComponent() }
    return url
  }()

  @Test(
    "Describe every field of what is written",
    arguments: [
      ("report", ["narrow", "nothing", "several", "unseen", "answered", "suppressed"]),
      (
        "status",
        [
          "status-yes", "status-partly", "status-wide", "status-no-pods", "status-no-server",
          "status-no-context",
        ]
      ),
    ])
  func described(schema: String, names: [String]) throws {
    let tests = Self.project.appendingPathComponent("Tests")
    let python = Process()
    // The system's own, for which `make test` installs jsonschema; another in the PATH may lack it.
    python.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    python.arguments =
      [
        tests.appendingPathComponent("validate_reports.py").path,
        Self.project.appendingPathComponent("docs/\(schema).schema.json").path,
      ] + names.map { tests.appendingPathComponent("ReportingTests/Golden/\($0).json").path }
    let pipe = Pipe()
    python.standardOutput = pipe
    python.standardError = pipe
    try python.run()
    let words = try pipe.fileHandleForReading.readToEnd() ?? Data()
    python.waitUntilExit()
    #expect(python.terminationStatus == 0, "\(String(decoding: words, as: UTF8.self))")
  }
}
