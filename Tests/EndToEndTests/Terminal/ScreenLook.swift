/// What the sequences of a captured screen say about its colours and attributes.
struct ScreenLook {
  /// The numbers that sequences ECMA-48 calls SGR begin with: 1 is bold, 4 underlined, 7 reversed.
  private(set) var attributes: Set<Int> = []
  /// The colours, as the rest of their sequences names them: `32`, `38;5;114`, `48;2;1;2;3`.
  private(set) var colours: Set<String> = []
  /// Sequences that are none of these; a captured screen has none.
  private(set) var others: [String] = []

  init(_ captured: String) {
    for sequence in captured.split(separator: "\u{1B}", omittingEmptySubsequences: false)
      .dropFirst()
    {
      let parameters = sequence.dropFirst().prefix { $0.isNumber || $0 == ";" }
      let end = sequence.dropFirst(1 + parameters.count).first
      guard sequence.first == "[", end == "m" else {
        others.append(String(sequence.prefix(12)))
        continue
      }
      take(parameters.split(separator: ";").compactMap { Int($0) })
    }
  }

  private mutating func take(_ numbers: [Int]) {
    guard let first = numbers.first else { return }
    switch first {
    case 38, 48:
      let count = numbers.dropFirst().first == 5 ? 3 : 5
      colours.insert(numbers.prefix(count).map(String.init).joined(separator: ";"))
      take(Array(numbers.dropFirst(count)))
    case 30...37, 40...47, 90...97, 100...107:
      colours.insert(String(first))
      take(Array(numbers.dropFirst()))
    default:
      attributes.insert(first)
      take(Array(numbers.dropFirst()))
    }
  }
}
