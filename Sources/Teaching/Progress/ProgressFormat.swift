internal import Foundation

/// Progress as the bytes of its file: JSON with a version.
enum ProgressFormat {
  /// What the bytes of a file are.
  enum Content: Hashable {
    case progress(LessonProgress)
    /// Written by a later kdoctor; its version.
    case newer(String)
    /// Cut off, edited badly, or nothing of kdoctor's.
    case damaged
  }

  private static let family = "kdoctor/progress/"
  static let schema = family + "v1"

  private struct Head: Decodable {
    var schema: String
  }

  private struct Document: Codable {
    var schema: String
    var progress: LessonProgress
  }

  static func read(_ bytes: Data) -> Content {
    let decoder = JSONDecoder()
    guard let head = try? decoder.decode(Head.self, from: bytes), head.schema.hasPrefix(family)
    else { return .damaged }
    guard head.schema == schema else { return .newer(head.schema) }
    let document = try? decoder.decode(Document.self, from: bytes)
    return document.map { .progress($0.progress) } ?? .damaged
  }

  static func bytes(of progress: LessonProgress) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(Document(schema: schema, progress: progress)) + Data("\n".utf8)
  }
}
