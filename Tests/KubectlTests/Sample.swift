import Foundation
import KubeClient
import Testing

/// What kubectl printed for a recording.
struct Sample: Sendable, CustomTestStringConvertible {
  var recording: String
  var file: String

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/clusters")

  /// All samples of all recordings.
  static let all: [Sample] = names(in: root).flatMap { recording in
    names(in: root.appending(path: "\(recording)/kubectl")).map {
      Sample(recording: recording, file: $0)
    }
  }

  private static func names(in folder: URL) -> [String] {
    let found = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (found ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }

  var testDescription: String { "\(recording)/\(file)" }

  /// When kubectl was called, the command line, and what it printed.
  func read() throws -> (time: Date, command: String, output: String) {
    let url = Self.root.appending(path: "\(recording)/kubectl/\(file)")
    let text = try String(contentsOf: url, encoding: .utf8)
    let lines = text.split(separator: "\n", maxSplits: 2, omittingEmptySubsequences: false)
    try #require(lines.count == 3)
    let time = try Date(String(lines[0].dropFirst(2)), strategy: .iso8601)
    return (time, String(lines[1].dropFirst(2)), String(lines[2]))
  }

  /// The recording, at another time.
  func reader(at time: Date) throws -> ClockedReader {
    ClockedReader(base: try #require(Self.readers[recording]), clock: time)
  }

  /// Every recording that has samples.
  static let readers: [String: SnapshotReader] = {
    var readers: [String: SnapshotReader] = [:]
    for name in Set(all.map(\.recording)) { readers[name] = try? reader(name) }
    return readers
  }()

  /// A recording of the fixtures.
  static func reader(_ recording: String) throws -> SnapshotReader {
    try SnapshotReader.load([root.appending(path: recording).path], standardInput: { [] })
  }
}
