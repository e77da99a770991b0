/// An English sentence with places to fill, and the Chinese one for it.
///
/// It compares bytes: a message that something went wrong is looked up among hundreds of patterns.
struct MessagePattern {
  /// What stands between the places, in UTF-8.
  private let pieces: [[UInt8]]
  private let chinese: String
  /// The number of bytes that a message must have in common with it.
  let weight: Int

  init(_ english: String, _ chinese: String) {
    var pieces: [String] = []
    var rest = english.lowercasedFirst[...]
    while let mark = rest.firstRange(of: "{\(pieces.count + 1)}") {
      pieces.append(String(rest[..<mark.lowerBound]))
      rest = rest[mark.upperBound...]
    }
    self.pieces = (pieces + [String(rest)]).map { Array($0.utf8) }
    self.chinese = chinese
    weight = self.pieces.reduce(0) { $0 + $1.count }
  }

  /// What a message has in each place; nil where it is another sentence.
  ///
  /// - Parameters:
  ///   - message: in UTF-8.
  ///   - lowered: the same with its first letter small: a sentence may begin with a capital or not.
  func parts(of message: [UInt8], lowered: [UInt8]) -> [String]? {
    guard let parts = split(message, lowered) else { return nil }
    // A sentence about a place, which stands before a colon, does not begin before that place.
    if pieces[0].isEmpty, let first = parts.first, pieces[1].first != UInt8(ascii: ":"),
      first.hasSuffix(":") || first.contains(": ")
    {
      return nil
    }
    return parts
  }

  private func split(_ message: [UInt8], _ lowered: [UInt8]) -> [String]? {
    guard message.count >= weight, lowered.starts(with: pieces[0]) else { return nil }
    var place = pieces[0].count
    var parts: [String] = []
    for piece in pieces.dropFirst().dropLast() {
      guard let start = Self.find(piece, in: message, from: place + 1) else { return nil }
      parts.append(String(decoding: message[place..<start], as: UTF8.self))
      place = start + piece.count
    }
    guard pieces.count > 1 else { return place == message.count ? [] : nil }
    let end = message.count - pieces[pieces.count - 1].count
    guard end > place, message[end...].elementsEqual(pieces[pieces.count - 1]) else { return nil }
    return parts + [String(decoding: message[place..<end], as: UTF8.self)]
  }

  private static func find(_ piece: [UInt8], in message: [UInt8], from start: Int) -> Int? {
    guard let first = piece.first, start + piece.count <= message.count else { return nil }
    for place in start...(message.count - piece.count) where message[place] == first {
      if message[place..<(place + piece.count)].elementsEqual(piece) { return place }
    }
    return nil
  }

  /// The Chinese sentence with its places filled.
  func fill(_ parts: [String]) -> String {
    var result = ""
    var rest = chinese[...]
    while let mark = rest.firstIndex(of: "{") {
      result += rest[..<mark]
      let end = rest[mark...].firstIndex(of: "}") ?? rest.endIndex
      let number = Int(rest[rest.index(after: mark)..<end])
      if let number, parts.indices.contains(number - 1) {
        result += parts[number - 1]
        rest = rest[end...].dropFirst()
      } else {
        result += "{"
        rest = rest[mark...].dropFirst()
      }
    }
    return result + rest
  }
}

extension String {
  /// The text with its first letter small.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
