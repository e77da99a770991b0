import Foundation

/// Runs commands as a pipeline or a person would.
enum Shell {
  /// Runs commands in a folder with kdoctor in the `PATH`; the first that fails ends them.
  static func run(_ commands: String, in folder: Scratch) throws -> Kdoctor.Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-e", "-c", commands]
    process.currentDirectoryURL = folder.url
    let tools = try Kdoctor.binary().deletingLastPathComponent().path
    process.environment = [
      "PATH": "\(tools):/usr/bin:/bin", "HOME": folder.url.path, "LC_ALL": "C.UTF-8",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: folder.write("", to: "out"))
    process.standardError = try FileHandle(forWritingTo: folder.write("", to: "err"))
    try process.start()
    process.waitUntilExit()
    return Kdoctor.Outcome(
      status: process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus,
      output: try folder.read("out"), errors: try folder.read("err"))
  }
}
