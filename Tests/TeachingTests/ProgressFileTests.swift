import Foundation
import Testing

@testable import Teaching

@Suite("The file that keeps progress")
final class ProgressFileTests {
  private static let score = LessonScore(points: 3, of: 4)

  /// Goes away with the test.
  private let scratch = FileManager.default.temporaryDirectory
    .appending(path: "kdoctor-progress-\(UUID().uuidString)")

  deinit { try? FileManager.default.removeItem(at: scratch) }

  /// A file in a folder of its own that is not there yet.
  private func file() -> ProgressFile {
    let folder = scratch.appending(path: UUID().uuidString)
    return ProgressFile(path: folder.appending(path: "state/kdoctor/progress.json").path)
  }

  /// Puts something in a progress file's place.
  private static func write(_ text: String, to file: ProgressFile) throws {
    let url = URL(fileURLWithPath: file.path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  @Test("Is made when there is something to write, and read again")
  func keeps() throws {
    let file = self.file()
    #expect(try file.read() == LessonProgress())
    #expect(try file.reset() == false)
    let answers = [LessonAnswer(step: "layer", said: "pod", usedHint: true)]
    let aside = try file.update {
      $0.keep(answers, in: "a")
      $0.finish("b", with: Self.score)
    }
    #expect(aside == nil)
    let progress = try file.read()
    #expect(progress.begun == ["a": answers] && progress.finished == ["b": Self.score])
    let left = try FileManager.default.contentsOfDirectory(
      atPath: (file.path as NSString).deletingLastPathComponent)
    #expect(left.sorted() == ["progress.json", "progress.json.lock"])
    #expect(try file.reset())
    #expect(try file.read() == LessonProgress())
  }

  @Test(
    "What is not understood is kept aside, every time",
    arguments: ["", "{", "[]", #"{"schema":"other/v1"}"#, #"{"schema":"kdoctor/progress/v1"}"#])
  func damaged(text: String) throws {
    let file = self.file()
    for aside in [".bak", ".bak2"] {
      try Self.write(text, to: file)
      #expect(throws: ProgressProblem.damaged(path: file.path)) { try file.read() }
      let kept = try file.update { $0.finish("a", with: Self.score) }
      #expect(kept == file.path + aside)
      #expect(try Self.text(file.path + aside) == text)
      #expect(try file.read().finished == ["a": Self.score])
    }
  }

  @Test("What a newer kdoctor wrote is left as it is")
  func newer() throws {
    let file = self.file()
    let text = #"{"schema":"kdoctor/progress/v2","things":[]}"#
    try Self.write(text, to: file)
    let problem = ProgressProblem.newer(path: file.path, schema: "kdoctor/progress/v2")
    #expect(throws: problem) { try file.read() }
    #expect(throws: problem) { try file.update { $0.finish("a", with: Self.score) } }
    #expect(throws: problem) { try file.reset() }
    #expect(try Self.text(file.path) == text)
  }

  @Test("A folder that cannot be made is told")
  func unwritable() throws {
    let blocker = self.file()
    try Self.write("in the way", to: blocker)
    let file = ProgressFile(path: blocker.path + "/kdoctor/progress.json")
    #expect(try file.read() == LessonProgress())
    let problem = ProgressProblem.unwritable(
      path: blocker.path + "/kdoctor", reason: "Not a directory")
    #expect(throws: problem) { try file.update { $0.finish("a", with: Self.score) } }
    #expect(try Self.text(blocker.path) == "in the way")
  }

  @Test("What is no file is neither read nor replaced")
  func noFile() throws {
    let file = self.file()
    try FileManager.default.createDirectory(
      atPath: file.path, withIntermediateDirectories: true)
    #expect(throws: ProgressProblem.noFile(path: file.path)) { try file.read() }
    #expect(throws: ProgressProblem.noFile(path: file.path)) {
      try file.update { $0.finish("a", with: Self.score) }
    }
  }

  @Test("A link stays one, and the file behind it is written")
  func link() throws {
    let file = self.file()
    let behind = self.file()
    try behind.update { $0.finish("a", with: Self.score) }
    try FileManager.default.createDirectory(
      atPath: (file.path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: file.path, withDestinationPath: behind.path)
    try file.update { $0.finish("b", with: Self.score) }
    #expect(try behind.read().finished.count == 2)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: file.path) == behind.path)
  }

  @Test("Many at once lose nothing")
  func atOnce() async throws {
    let file = self.file()
    let names = (0..<20).map { "lesson-\($0)" }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for name in names {
        group.addTask {
          try file.update { progress in
            // Whoever else may write does so between this one's reading and writing.
            Thread.sleep(forTimeInterval: 0.005)
            progress.finish(name, with: Self.score)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(Set(try file.read().finished.keys) == Set(names))
  }

  @Test(
    "Where it is",
    arguments: [
      (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/kdoctor/progress.json"),
      (["XDG_STATE_HOME": "s", "HOME": "/h"], "/h/.local/state/kdoctor/progress.json"),
      (["XDG_STATE_HOME": "", "HOME": "/h"], "/h/.local/state/kdoctor/progress.json"),
      (["HOME": "/h"], "/h/.local/state/kdoctor/progress.json"), (["HOME": ""], nil), ([:], nil),
    ] as [([String: String], String?)])
  func place(environment: [String: String], path: String?) throws {
    if let path {
      #expect(try ProgressFile(environment: environment).path == path)
    } else {
      #expect(throws: ProgressProblem.noPlace) { try ProgressFile(environment: environment) }
    }
  }
}
