/// Finds what looks like a secret in text: one pass, no regular expressions.
///
/// It reads logs and every text of every object of a cluster, so a byte that begins nothing costs
/// one comparison. What a rule takes for a secret is decided by its surroundings, since Kubernetes'
/// own texts are full of long random names: image digests, UIDs, hashes in Pod names.
struct SecretScanner {
  /// A secret, without the words around it that tell what it was.
  struct Match: Hashable {
    var range: Range<Int>
    var rule: RedactionRule
  }

  let bytes: UnsafeBufferPointer<UInt8>

  /// The secrets in order; none overlaps another.
  func matches() -> [Match] {
    var found: [Match] = []
    var i = 0
    var floor = 0
    while i < bytes.count {
      guard let match = match(at: i), match.range.lowerBound >= floor,
        !Redaction.isMarker(bytes[match.range])
      else {
        i += 1
        continue
      }
      found.append(match)
      floor = match.range.upperBound
      i = floor
    }
    return found
  }

  private func match(at i: Int) -> Match? {
    switch bytes[i] {
    case UInt8(ascii: ":"):
      return begins(i + 1, "//") ? urlPassword(colon: i) : namedValue(separator: i)
    case UInt8(ascii: "="): return namedValue(separator: i)
    case UInt8(ascii: "-"):
      guard begins(i, "--") else { return nil }
      return begins(i, "-----") ? privateKey(dashes: i) : flagValue(dashes: i)
    case UInt8(ascii: "@"): return dataSourcePassword(at: i)
    case UInt8(ascii: "$"): return knownToken(at: i)
    case let byte where byte.isLetter:
      if i > 0, bytes[i - 1].isWordCharacter { return nil }
      switch byte {
      case UInt8(ascii: "b"), UInt8(ascii: "B"): return scheme(at: i)
      case UInt8(ascii: "e"), UInt8(ascii: "L"): return encoded(at: i) ?? knownToken(at: i)
      default: return knownToken(at: i)
      }
    default: return nil
    }
  }

  /// Whether a text stands at a place.
  func begins(_ start: Int, _ text: StaticString) -> Bool {
    guard start >= 0, start + text.utf8CodeUnitCount <= bytes.count else { return false }
    for i in 0..<text.utf8CodeUnitCount where bytes[start + i] != text.utf8Start[i] { return false }
    return true
  }

  /// Whether a text in lower case stands at a place, in any case.
  func beginsInAnyCase(_ start: Int, _ text: StaticString) -> Bool {
    guard start >= 0, start + text.utf8CodeUnitCount <= bytes.count else { return false }
    for i in 0..<text.utf8CodeUnitCount where bytes[start + i].lowercased != text.utf8Start[i] {
      return false
    }
    return true
  }

  /// The place after the run of bytes that fulfil a condition.
  ///
  /// - Parameter limit: the longest run; keeps text that was made to be slow from being so.
  func run(_ start: Int, limit: Int = .max, _ condition: (UInt8) -> Bool) -> Int {
    let end = bytes.count - start > limit ? start + limit : bytes.count
    var i = start
    while i < end, condition(bytes[i]) { i += 1 }
    return i
  }

  /// The start of the run of bytes before a place that fulfil a condition; at most 128 of them.
  func runBack(_ end: Int, _ condition: (UInt8) -> Bool) -> Int {
    var i = end
    while i > max(0, end - 128), condition(bytes[i - 1]) { i -= 1 }
    return i
  }

  /// Whether nobody would write such a word: letters and digits mixed, and no name of an object.
  func looksRandom(_ range: Range<Int>, least: Int) -> Bool {
    guard range.count >= least else { return false }
    let word = bytes[range]
    guard word.contains(where: \.isDigit), word.contains(where: \.isLetter) else { return false }
    // Names of objects are lower case with dashes, dots and slashes, and may hold hashes.
    let hasJoint = word.contains { "-./:".utf8.contains($0) }
    return !hasJoint || word.contains(where: \.isUppercase)
  }
}
