import Foundation

/// An object with placeholders, cut into pieces once.
struct ObjectTemplate: Sendable {
  private enum Piece: Sendable {
    case literal([UInt8])
    case value(Placeholder)
  }

  /// With placeholders, without `kind` and `apiVersion`.
  let node: JSONNode
  let labels: [String: String]
  private let whole: [Piece]
  private let metadata: [Piece]

  /// Cuts an object whose values are already placeholders.
  init(_ node: JSONNode) throws {
    self.node = node
    if case .object(let fields)? = node["metadata"]?["labels"] {
      labels = fields.compactMapValues(\.text)
    } else {
      labels = [:]
    }
    whole = try Self.cut(node)
    metadata = try Self.cut(node["metadata"] ?? .object([:]))
  }

  /// Appends the object as it stands at a place.
  func write(_ place: GeneratedPlace, to bytes: inout [UInt8]) {
    Self.write(whole, place, to: &bytes)
  }

  /// Appends its metadata.
  func writeMetadata(_ place: GeneratedPlace, to bytes: inout [UInt8]) {
    Self.write(metadata, place, to: &bytes)
  }

  /// A text of the template as it stands at a place.
  static func text(_ text: String, _ place: GeneratedPlace) -> String {
    guard let pieces = try? cut(.string(text)) else { return text }
    var bytes: [UInt8] = []
    write(pieces, place, to: &bytes)
    return String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
  }

  private static func write(
    _ pieces: [Piece], _ place: GeneratedPlace, to bytes: inout [UInt8]
  ) {
    for piece in pieces {
      switch piece {
      case .literal(let literal): bytes += literal
      case .value(let placeholder): place.write(placeholder, to: &bytes)
      }
    }
  }

  private static func cut(_ node: JSONNode) throws -> [Piece] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var rest = [UInt8](try encoder.encode(node))[...]
    var pieces: [Piece] = []
    while let found = rest.firstRange(of: [0xEE, 0x80]) {
      var (start, end) = (found.lowerBound, found.lowerBound + 3)
      guard let placeholder = Placeholder(utf8: rest[start..<end]) else { break }
      if placeholder.takesQuotes { (start, end) = (start - 1, end + 1) }
      pieces.append(.literal(Array(rest[rest.startIndex..<start])))
      pieces.append(.value(placeholder))
      rest = rest[end...]
    }
    return pieces + [.literal(Array(rest))]
  }
}
