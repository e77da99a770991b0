/// Turns the bytes of a terminal into keys and pasted texts.
///
/// It waits for nothing: ``decode(_:)`` returns what is certain, and while ``isWaiting`` is true the
/// start of a longer sequence is held back, which ``flush()`` takes as it is.
package struct KeyDecoder {
  /// What the first bytes held back are.
  enum Step {
    /// A number of bytes that are an event, or nothing known.
    case take(Int, TerminalEvent?)
    /// A pasted text begins after a number of bytes.
    case paste(after: Int)
    /// More bytes are needed to know.
    case wait
  }

  /// The sequences that the type of the terminal has for its keys; all begin with Esc.
  let sequences: [[UInt8]: KeyEvent]

  private var held: [UInt8] = []
  private var pasted: PastedText?

  /// Makes a decoder.
  ///
  /// - Parameter sequences: What the type of the terminal sends for its keys, beside what all
  ///   terminals send.
  package init(sequences: [[UInt8]: KeyEvent] = [:]) {
    self.sequences = sequences.filter { $0.key.count > 1 && $0.key.first == Self.escape }
  }

  static let escape: UInt8 = 0x1B

  /// Whether bytes are held back that might be a key of their own, such as Esc.
  var isWaiting: Bool { pasted == nil && !held.isEmpty && !held.starts(with: Theme.answerStart) }

  /// Takes bytes, and returns the events that they complete.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [TerminalEvent] {
    held.append(contentsOf: bytes)
    return drain(isComplete: false)
  }

  /// Takes what is held back as it is, since nothing follows it.
  package mutating func flush() -> [TerminalEvent] { drain(isComplete: true) }

  private mutating func drain(isComplete: Bool) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var rest = held[...]
    while !rest.isEmpty {
      if pasted != nil {
        guard let text = pasted?.take(&rest) else { break }
        pasted = nil
        events.append(.paste(text))
        continue
      }
      switch step(rest, isComplete: isComplete) {
      case .take(let count, let event):
        rest = rest.dropFirst(count)
        if let event { events.append(event) }
      case .paste(let count):
        rest = rest.dropFirst(count)
        pasted = PastedText()
      case .wait:
        held = Array(rest)
        return events
      }
    }
    held = Array(rest)
    return events
  }

  private func step(_ bytes: ArraySlice<UInt8>, isComplete: Bool) -> Step {
    guard let first = bytes.first else { return .wait }
    guard first == Self.escape else { return character(bytes, isComplete: isComplete) }
    let rest = bytes.dropFirst()
    guard let second = rest.first else {
      return isComplete ? .take(1, .key(KeyEvent(.escape))) : .wait
    }
    if let step = known(bytes, isComplete: isComplete) { return step }
    var sequence: Step = .wait
    switch second {
    case UInt8(ascii: "["): sequence = Self.controlSequence(bytes)
    case UInt8(ascii: "O"): sequence = Self.singleShift(bytes)
    case UInt8(ascii: "]"):
      guard let answer = Self.answer(bytes) else { return alt(rest, isComplete: isComplete) }
      // Its rest is never a key, however late it comes.
      if bytes.starts(with: Theme.answerStart) { return answer }
      sequence = answer
    case Self.escape: return .take(1, .key(KeyEvent(.escape)))
    default: return alt(rest, isComplete: isComplete)
    }
    guard case .wait = sequence, isComplete else { return sequence }
    // Alt with the letter that begins a sequence, or a sequence that stopped half way.
    return bytes.count == 2 ? alt(rest, isComplete: true) : .take(bytes.count, nil)
  }

  /// The longest sequence of the terminal's type at the start, or that one may still come.
  private func known(_ bytes: ArraySlice<UInt8>, isComplete: Bool) -> Step? {
    let longest = sequences.filter { bytes.starts(with: $0.key) }
      .max { $0.key.count < $1.key.count }
    if !isComplete,
      sequences.keys.contains(where: { $0.count > bytes.count && $0.starts(with: bytes) })
    {
      return .wait
    }
    return longest.map { .take($0.key.count, .key($0.value)) }
  }

  /// A key pressed with Alt, which sends Esc and what the key sends.
  private func alt(_ bytes: ArraySlice<UInt8>, isComplete: Bool) -> Step {
    guard case .take(let count, .key(var event)?) = character(bytes, isComplete: isComplete) else {
      return .wait
    }
    event.modifiers.insert(.alt)
    return .take(count + 1, .key(event))
  }

  /// A character in UTF-8, or a control character, which is a key of its own.
  private func character(_ bytes: ArraySlice<UInt8>, isComplete: Bool) -> Step {
    guard let first = bytes.first else { return .wait }
    if let event = KeyEvent(control: first) { return .take(1, .key(event)) }
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let encoded = bytes.prefix(length)
    let isValid = encoded.dropFirst().allSatisfy { 0x80...0xBF ~= $0 }
    if encoded.count < length, isValid, !isComplete { return .wait }
    if let character = String(validating: encoded, as: UTF8.self)?.first {
      return .take(length, .key(.character(character)))
    }
    return .take(1, .key(.character("\u{FFFD}")))
  }
}
