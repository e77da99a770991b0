import Foundation

/// Holds data against the schemas of `docs/`.
enum Schema {
  /// What is wrong with some files; empty where nothing is.
  static func violations(of files: [String], by schema: String) throws -> String {
    let tests = Kdoctor.recordings.deletingLastPathComponent().deletingLastPathComponent()
    let python = Process()
    // The system's own, for which `make test` installs jsonschema; another in the PATH may lack it.
    python.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    python.arguments =
      [
        tests.appendingPathComponent("validate_reports.py").path,
        tests.deletingLastPathComponent().appendingPathComponent("docs/\(schema)").path,
      ] + files
    let scratch = try Scratch()
    let handle = try FileHandle(forWritingTo: scratch.write("", to: "violations"))
    python.standardOutput = handle
    python.standardError = handle
    try python.run()
    python.waitUntilExit()
    return python.terminationStatus == 0 ? "" : try scratch.read("violations")
  }
}
