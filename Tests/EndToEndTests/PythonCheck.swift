import Foundation

/// Runs the checks of `Tests/` that are written in Python.
enum PythonCheck {
  /// What a check finds to be wrong; empty where nothing is.
  ///
  /// - Parameters:
  ///   - script: its name in `Tests/`.
  ///   - arguments: paths below the project, or whole ones.
  static func problems(_ script: String, _ arguments: [String]) throws -> String {
    let tests = Kdoctor.recordings.deletingLastPathComponent().deletingLastPathComponent()
    let python = Process()
    // The system's own, for which `make test` installs what they import; another in the PATH may lack it.
    python.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    python.currentDirectoryURL = tests.deletingLastPathComponent()
    python.arguments = [tests.appendingPathComponent(script).path] + arguments
    let scratch = try Scratch()
    let handle = try FileHandle(forWritingTo: scratch.write("", to: "problems"))
    // Else the standard input of the tests themselves would be closed.
    python.standardInput = FileHandle.nullDevice
    python.standardOutput = handle
    python.standardError = handle
    try python.start()
    python.waitUntilExit()
    guard python.terminationStatus != 0 else { return "" }
    return "\(script) ended with \(python.terminationStatus): \(try scratch.read("problems"))"
  }
}
