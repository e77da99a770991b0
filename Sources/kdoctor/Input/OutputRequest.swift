import Foundation
import Reporting

/// What `-o FORMAT[=FILE]` asks for.
struct OutputRequest<Format: RawRepresentable<String> & CaseIterable> {
  var format: Format
  /// Nil for standard output.
  var path: String?

  /// Reads one value of `-o`.
  ///
  /// - Throws: ``Failure`` naming the nearest format.
  init(_ text: String) throws {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let names = Format.allCases.map(\.rawValue)
    guard let format = Format(rawValue: name) else {
      throw Failure(.usage, .badValue(name, of: "-o", allowed: names))
    }
    self.format = format
    guard parts.count == 2 else { return }
    if parts[1].isEmpty { throw Failure(.usage, .noFileName(text)) }
    path = parts[1] == "-" ? nil : String(parts[1])
  }

  /// Reads all values of `-o`; none asks for `standard`.
  static func all(_ texts: [String], standard: String) throws -> [Self] {
    let requests = try (texts.isEmpty ? [standard] : texts).map { try Self($0) }
    if requests.count(where: { $0.path == nil }) > 1 {
      throw Failure(.usage, .twoToStandardOutput)
    }
    var places: Set<String> = []
    for case let path? in requests.map(\.path) where !places.insert(place(path)).inserted {
      throw Failure(.usage, .sameFileTwice(path))
    }
    return requests
  }

  /// The same for all paths that lead to the same file, be it there or not.
  private static func place(_ path: String) -> String {
    let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    // Of a file that is not there, not even the links to its folder have been followed.
    return file.deletingLastPathComponent().resolvingSymlinksInPath()
      .appendingPathComponent(file.lastPathComponent).path
  }

  /// Delivers a text to where it was asked for.
  func deliver(_ bytes: [UInt8]) throws {
    if let path {
      try OutputFile.write(bytes, to: path)
    } else if let reason = StandardStreams.write(bytes) {
      throw Failure(.failure, .cannotWrite("standard output", reason))
    }
  }
}
