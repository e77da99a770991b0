import Foundation
import Testing

/// Runs the program that was built beside the tests.
enum Kdoctor {
  /// What a run left behind.
  struct Outcome {
    var status: Int32
    var output: String
    var errors: String

    /// The output with all of its white space made single blanks, since lines are broken anywhere.
    var flat: String { output.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  /// Runs the program in a world of its own: no locale, no colour, no settings of whoever tests.
  ///
  /// - Parameters:
  ///   - environment: what is added to that world.
  ///   - input: the standard input.
  ///   - redirection: a shell's redirection such as `>&-`, in place of reading the output.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], input: String = "",
    redirection: String? = nil
  ) throws -> Outcome {
    let folder = try Scratch()
    let process = try process(arguments, environment: environment, in: folder)
    if let redirection {
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments = ["-c", "\"$0\" \"$@\" \(redirection)", try binary().path] + arguments
    }
    process.standardInput = try FileHandle(forReadingFrom: folder.write(input, to: "in"))
    try process.start()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus,
      output: try folder.read("out"), errors: try folder.read("err"))
  }

  /// Prepares a run whose output goes to the files `out` and `err` of a folder.
  static func process(
    _ arguments: [String], environment: [String: String], in folder: Scratch
  ) throws -> Process {
    let process = Process()
    process.executableURL = try binary()
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = [
      "PATH": "/usr/bin:/bin", "HOME": folder.url.path, "TZ": "UTC", "LC_ALL": "C.UTF-8",
    ].merging(environment) { $1 }
    // Files rather than pipes: a pipe that nobody empties in time stops the program.
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: folder.write("", to: "out"))
    process.standardError = try FileHandle(forWritingTo: folder.write("", to: "err"))
    return process
  }

  /// The folder of the project.
  static let project = recordings.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The folder of recorded clusters.
  static let recordings = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fixtures/clusters")

  /// The names of all recorded clusters.
  static func recordingNames() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: recordings.path).sorted()
      .filter {
        FileManager.default.fileExists(
          atPath: recordings.appendingPathComponent("\($0)/cluster.json").path)
      }
  }

  /// The path of one recorded cluster.
  static func recording(_ name: String) -> String {
    recordings.appendingPathComponent(name).path
  }

  /// The program that was built beside the tests.
  static func binary() throws -> URL {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let folders = [tests, Bundle.main.bundleURL].map { $0.deletingLastPathComponent() }
    let found = folders.map { $0.appendingPathComponent("kdoctor") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    return try #require(found, "kdoctor was not built beside the tests")
  }
}
