import Foundation
import Testing

@testable import kdoctor

@Suite("A file with a report")
struct OutputFileTests {
  @Test("Keeps the mode of the file that it replaces", arguments: [0o600, 0o640, 0o444, 0o755])
  func mode(mode: Int) throws {
    let scratch = try Scratch()
    let file = try scratch.write("old", to: "report.json").path
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
    try OutputFile.write(Array("new".utf8), to: file)
    #expect(try scratch.read("report.json") == "new")
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == mode)
  }

  @Test("Is new with the mode that its program's user has asked for")
  func new() throws {
    let scratch = try Scratch()
    let outcome = try Kdoctor.run(
      ["report", "--practice", "healthy", "-o", "json=\(scratch.url.path)/report.json"],
      redirection: "")
    #expect(outcome.status == 0)
    let touched = try scratch.write("", to: "touched").path
    let modes = try ["report.json", "touched"].map {
      let path = scratch.url.appendingPathComponent($0).path
      return try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(modes[0] == modes[1], "\(touched)")
  }

  @Test("Replaces what a link points to, and not the link")
  func link() throws {
    let scratch = try Scratch()
    let file = try scratch.write("old", to: "report.json")
    let link = scratch.url.appendingPathComponent("link")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
    try OutputFile.write(Array("new".utf8), to: link.path)
    #expect(try scratch.read("report.json") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == file.path)
  }

  @Test("Is asked for once, by whatever path", arguments: [true, false])
  func twice(isThere: Bool) throws {
    let scratch = try Scratch()
    let folder = scratch.url.appendingPathComponent("folder")
    let link = scratch.url.appendingPathComponent("link")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: folder)
    if isThere { try scratch.write("old", to: "folder/a") }
    let outcome = try Kdoctor.run([
      "report", "--practice", "healthy", "-o", "json=\(link.path)/a", "-o", "text=\(folder.path)/a",
    ])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("written twice"))
    let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(left == (isThere ? ["a"] : []))
  }

  @Test("Does not mind what a process with the same number has left, and leaves it alone")
  func leftOver() throws {
    let scratch = try Scratch()
    let file = scratch.url.appendingPathComponent("report.json").path
    let left = "report.json.\(getpid()).kdoctor"
    try scratch.write("somebody's", to: left)
    try OutputFile.write(Array("new".utf8), to: file)
    #expect(try scratch.read("report.json") == "new")
    #expect(try scratch.read(left) == "somebody's")
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path)
    #expect(names.sorted() == ["report.json", left])
  }
}
