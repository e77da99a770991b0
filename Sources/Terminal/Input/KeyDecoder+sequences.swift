/// What terminals send for keys, whatever their type: ECMA-48's control sequences with xterm's
/// modifiers, the VT220's editing keys, and the Linux console's function keys.
extension KeyDecoder {
  /// Reads a sequence that begins with Esc and `[`.
  static func controlSequence(_ bytes: ArraySlice<UInt8>) -> Step {
    let body = bytes.dropFirst(2)
    // The Linux console: Esc [ [ A is F1.
    if body.first == UInt8(ascii: "[") {
      guard let letter = body.dropFirst().first else { return .wait }
      let number = Int(letter) - Int(UInt8(ascii: "A")) + 1
      return .take(4, 1...5 ~= number ? .key(KeyEvent(.function(number))) : nil)
    }
    let parameters = body.prefix { 0x20...0x3F ~= $0 }
    guard let final = body.dropFirst(parameters.count).first else { return .wait }
    // Anything else ends the sequence without being a part of it.
    guard 0x40...0x7E ~= final else { return .take(2 + parameters.count, nil) }
    let length = 3 + parameters.count
    // What a terminal reports with other signs than digits is never a key.
    guard parameters.allSatisfy({ 0x30...0x3B ~= $0 }) else { return .take(length, nil) }
    let numbers = parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Int(String(decoding: $0, as: UTF8.self)) }
    let first = numbers.first ?? nil
    let modifiers = numbers.count > 1 ? Self.modifiers(numbers[1]) : []
    if final == UInt8(ascii: "~") {
      if first == 200 { return .paste(after: length) }
      let key = first.flatMap(editingKey)
      return .take(length, key.map { .key(KeyEvent($0, modifiers)) })
    }
    if final == UInt8(ascii: "Z") { return .take(length, .key(KeyEvent(.tab, .shift))) }
    return .take(length, key(letter: final).map { .key(KeyEvent($0, modifiers)) })
  }

  /// Reads a sequence that begins with Esc and `O`: cursor keys, F1 to F4, and the number pad.
  static func singleShift(_ bytes: ArraySlice<UInt8>) -> Step {
    guard let letter = bytes.dropFirst(2).first else { return .wait }
    if let key = key(letter: letter) { return .take(3, .key(KeyEvent(key))) }
    switch letter {
    case UInt8(ascii: "M"):
      return .take(3, .key(KeyEvent(.enter)))
    // The number pad sends the letter that is 0x40 above what is printed on its key.
    case UInt8(ascii: "j")...UInt8(ascii: "y"):
      return .take(3, .key(.character(Character(Unicode.Scalar(letter - 0x40)))))
    default:
      return .take(3, nil)
    }
  }

  /// Reads the answer to ``Theme/question``; nil where it is none.
  static func answer(_ bytes: ArraySlice<UInt8>) -> Step? {
    let start = Theme.answerStart
    guard bytes.starts(with: start) else { return start.starts(with: bytes) ? .wait : nil }
    // It ends in BEL, or in Esc and a backslash.
    let body = bytes.dropFirst(start.count).prefix { $0 != 0x07 && $0 != escape }
    let length = start.count + body.count
    guard let end = bytes.dropFirst(length).first else {
      return length > longestAnswer ? .take(length, nil) : .wait
    }
    if end == escape, bytes.count == length + 1 { return .wait }
    let theme = Theme(background: String(decoding: body, as: UTF8.self))
    return .take(length + (end == escape ? 2 : 1), theme.map { .background($0) })
  }

  /// Far more bytes than an answer has.
  private static let longestAnswer = 64

  private static func key(letter: UInt8) -> Key? {
    switch letter {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(letter - UInt8(ascii: "P")) + 1)
    default: nil
    }
  }

  private static func editingKey(_ number: Int) -> Key? {
    switch number {
    case 1, 7: .home
    case 2: .insert
    case 3: .delete
    case 4, 8: .end
    case 5: .pageUp
    case 6: .pageDown
    case 11...15: .function(number - 10)
    case 17...21: .function(number - 11)
    case 23...26: .function(number - 12)
    case 28, 29: .function(number - 13)
    case 31...34: .function(number - 14)
    default: nil
    }
  }

  /// The modifiers of a parameter, which is one more than the sum of their bits.
  private static func modifiers(_ parameter: Int?) -> Modifiers {
    guard let parameter, 2...16 ~= parameter else { return [] }
    let bits = UInt8(parameter - 1)
    // The fourth bit is Meta, where a keyboard has it beside Alt.
    return Modifiers(rawValue: bits & 7).union(bits & 8 == 0 ? [] : .alt)
  }
}
