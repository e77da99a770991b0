/// Damages a good input: whole pieces of it, bytes, or both.
struct FuzzDamage {
  let words: [[UInt8]]
  /// Another good input, of which pieces are taken.
  let other: FuzzSample
  var random: SeededRandom

  mutating func applied(to sample: FuzzSample) -> [UInt8] {
    var bytes = sample.bytes
    let hasPieces = !sample.values.isEmpty || !sample.elements.isEmpty
    let way = Int.random(in: 0..<8, using: &random)
    if hasPieces, way < 7 { damagePieces(of: sample, &bytes) }
    guard !hasPieces || way > 5 else { return bytes }
    for _ in 0..<count() { damageBytes(&bytes) }
    return bytes
  }

  /// How many places are damaged; mostly one, so that the rest is read.
  private mutating func count() -> Int { [1, 1, 1, 2, 6].randomElement(using: &random) ?? 1 }

  private mutating func damagePieces(of sample: FuzzSample, _ bytes: inout [UInt8]) {
    var chosen: [(range: Range<Int>, isElement: Bool)] = []
    for _ in 0..<count() {
      let isElement = Bool.random(using: &random) && !sample.elements.isEmpty
      let pieces = isElement || sample.values.isEmpty ? sample.elements : sample.values
      guard let piece = pieces.randomElement(using: &random) else { continue }
      chosen.append((piece, isElement || sample.values.isEmpty))
    }
    // From the end, so that the places of those before stay true.
    var limit = bytes.count
    for piece in chosen.sorted(by: { $0.range.lowerBound > $1.range.lowerBound })
    where piece.range.upperBound <= limit {
      let old = Array(sample.bytes[piece.range])
      bytes.replaceSubrange(
        piece.range,
        with: piece.isElement ? element(for: old, of: sample) : value(for: old, of: sample))
      limit = piece.range.lowerBound
    }
  }

  /// What is to stand in an element's place; mostly the whole is still well-formed.
  private mutating func element(for old: [UInt8], of sample: FuzzSample) -> [UInt8] {
    switch Int.random(in: 0..<10, using: &random) {
    case 0, 1, 2: return []
    case 3, 4: return old + old
    case 5:
      // Copies grow, and a reader has to look at each.
      let count = min(Int.random(in: 2...200, using: &random), (1 << 16) / max(1, old.count))
      return Array(repeatElement(old, count: max(1, count)).joined())
    case 6: return old + (other.elements.randomElement(using: &random).map { other[$0] } ?? [])
    case 7: return other.elements.randomElement(using: &random).map { other[$0] } ?? []
    case 8: return sample.elements.randomElement(using: &random).map { sample[$0] } ?? []
    default: return words.randomElement(using: &random) ?? []
    }
  }

  /// What is to stand in a value's place; mostly the whole is still well-formed.
  private mutating func value(for old: [UInt8], of sample: FuzzSample) -> [UInt8] {
    switch Int.random(in: 0..<10, using: &random) {
    case 0, 1, 2, 3: return FuzzWords.values.randomElement(using: &random) ?? []
    case 4, 5: return other.values.randomElement(using: &random).map { other[$0] } ?? []
    case 6, 7: return sample.values.randomElement(using: &random).map { sample[$0] } ?? []
    case 8:
      let depth = [1, 2, 40, 300].randomElement(using: &random) ?? 1
      return [UInt8](repeating: UInt8(ascii: "["), count: depth) + old
        + [UInt8](repeating: UInt8(ascii: "]"), count: depth)
    default: return words.randomElement(using: &random) ?? []
    }
  }

  private mutating func damageBytes(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 0...40, using: &random))
    switch Int.random(in: 0..<9, using: &random) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.insert(contentsOf: words.randomElement(using: &random) ?? [], at: place)
    case 2: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
    case 3: bytes.removeSubrange(end...)
    case 4:
      let start = Int.random(in: 0...other.bytes.count, using: &random)
      bytes.insert(contentsOf: other.bytes[start...].prefix(80), at: place)
    case 5:
      if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
    case 6:
      if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
    case 7:
      for index in place..<end { bytes[index] = UInt8.random(in: 0...255, using: &random) }
    default:
      bytes.replaceSubrange(place..<end, with: words.randomElement(using: &random) ?? [])
    }
  }
}
