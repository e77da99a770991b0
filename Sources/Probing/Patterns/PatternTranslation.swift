/// Rewrites a regular expression of Go into the dialect of the library at hand.
///
/// What a sign stands for depends on flags in Go's syntax; here everything is written out, so that
/// only the flag for ignoring case is left to the library.
struct PatternTranslation {
  /// The numbers of the groups that have a name.
  private(set) var names: [String: Int] = [:]

  private var rest: ArraySlice<Unicode.Scalar>
  private var output = ""
  private var flags = Flags()
  private var outer: [Flags] = []
  private var groups = 0
  /// Whether the last thing written can be repeated; nil after a repetition.
  private var canRepeat: Bool? = false

  private struct Flags {
    var ignoresCase = false
    var isMultiline = false
    var dotMatchesLineFeed = false
    var isUngreedy = false
  }

  /// How deep groups may be nested, as in Go.
  private static let maximumDepth = 1000

  init(_ text: String) { rest = Array(text.unicodeScalars)[...] }

  /// Rewrites it all.
  mutating func run() throws(PatternProblem) -> String {
    while let scalar = rest.popFirst() { try write(scalar) }
    guard outer.isEmpty else { throw PatternProblem("missing closing )") }
    return output
  }

  private mutating func write(_ scalar: Unicode.Scalar) throws(PatternProblem) {
    switch scalar {
    case "(": try open()
    case ")":
      guard let last = outer.popLast() else { throw PatternProblem("unexpected )") }
      flags = last
      emit(")")
    case "|":
      output += "|"
      canRepeat = false
    case "^": emit(flags.isMultiline ? #"(?:\A|(?<=\n))"# : #"(?:\A)"#)
    case "$": emit(flags.isMultiline ? #"(?=\n|\z)"# : #"(?:\z)"#)
    case ".": emit(flags.dotMatchesLineFeed ? #"[\s\S]"# : #"[^\n]"#)
    case "*", "+", "?": try repeatLast(String(scalar))
    case "{":
      if let count = try takeCount() { try repeatLast(count) } else { emit(Self.literal(scalar)) }
    case "[":
      var set = PatternSet(rest)
      emit(try set.run())
      rest = set.rest
    case "\\": try escape()
    default: emit(Self.literal(scalar))
    }
  }

  private mutating func emit(_ text: String) {
    output += text
    canRepeat = true
  }

  private mutating func repeatLast(_ sign: String) throws(PatternProblem) {
    guard let canRepeat else { throw PatternProblem("invalid nested repetition operator") }
    guard canRepeat else {
      throw PatternProblem("missing argument to repetition operator: \(sign)")
    }
    output += sign
    let isLazy = take("?")
    if isLazy != flags.isUngreedy { output += "?" }
    self.canRepeat = nil
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  /// Reads `n}`, `n,}` or `n,m}` after a brace; anything else is a brace by itself.
  private mutating func takeCount() throws(PatternProblem) -> String? {
    guard let end = rest.firstIndex(of: "}") else { return nil }
    let parts = rest[..<end].split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
    let texts = parts.map { part in String(String.UnicodeScalarView(part)) }
    guard let first = texts.first, let low = Self.number(first) else { return nil }
    let high = texts.count > 1 && !texts[1].isEmpty ? Self.number(texts[1]) : low
    guard let high else { return nil }
    guard low <= 1000, high <= 1000, low <= high else {
      throw PatternProblem("invalid repeat count: {\(texts.joined(separator: ","))}")
    }
    rest = rest[(end + 1)...]
    return "{\(texts.joined(separator: ","))}"
  }

  private static func number(_ text: String) -> Int? {
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      text == "0" || !text.hasPrefix("0")
    else { return nil }
    return Int(text)
  }

  /// A sign that stands for itself.
  static func literal(_ scalar: Unicode.Scalar) -> String {
    if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
      return String(scalar)
    }
    return #"\x{"# + String(scalar.value, radix: 16) + "}"
  }

  private mutating func open() throws(PatternProblem) {
    guard outer.count < Self.maximumDepth else {
      throw PatternProblem("expression nests too deeply")
    }
    guard take("?") else {
      groups += 1
      outer.append(flags)
      output += "("
      canRepeat = false
      return
    }
    if try takeGroupName() { return }
    var flags = flags
    var isOn = true
    var isEmpty = true
    while let scalar = rest.popFirst() {
      switch scalar {
      case "i": flags.ignoresCase = isOn
      case "m": flags.isMultiline = isOn
      case "s": flags.dotMatchesLineFeed = isOn
      case "U": flags.isUngreedy = isOn
      case "-" where isOn:
        isOn = false
        isEmpty = true
        continue
      case ":" where isOn || !isEmpty:
        outer.append(self.flags)
        self.flags = flags
        output += flags.ignoresCase ? "(?i:" : "(?-i:"
        canRepeat = false
        return
      case ")" where !isEmpty:
        self.flags = flags
        output += flags.ignoresCase ? "(?i)" : "(?-i)"
        canRepeat = false
        return
      default: throw PatternProblem("invalid or unsupported Perl syntax: (?\(scalar)")
      }
      isEmpty = false
    }
    throw PatternProblem("missing closing )")
  }

  /// Reads `P<name>` or `<name>` after `(?`.
  private mutating func takeGroupName() throws(PatternProblem) -> Bool {
    let isNamed = rest.starts(with: ["P", "<"])
    guard isNamed || (rest.first == "<" && !["=", "!"].contains(rest.dropFirst().first)) else {
      return false
    }
    rest = rest.dropFirst(isNamed ? 2 : 1)
    let name = String(String.UnicodeScalarView(rest.prefix { $0 != ">" }))
    let isWord = name.utf8.allSatisfy {
      Character(Unicode.Scalar($0)).isLetter || $0 == 0x5F || (0x30...0x39).contains($0)
    }
    guard rest.contains(">"), isWord, !name.isEmpty else {
      throw PatternProblem("invalid named capture: (?P<\(name)")
    }
    guard names[name] == nil else { throw PatternProblem("duplicate capture group name: \(name)") }
    rest = rest.dropFirst(name.unicodeScalars.count + 1)
    groups += 1
    names[name] = groups
    outer.append(flags)
    output += "("
    canRepeat = false
    return true
  }

  private mutating func escape() throws(PatternProblem) {
    let word = PatternSet.word
    switch rest.first {
    case "A": emit(#"(?:\A)"#)
    case "z": emit(#"(?:\z)"#)
    case "b": emit("(?-i:(?<=[\(word)])(?![\(word)])|(?<![\(word)])(?=[\(word)]))")
    case "B": emit("(?-i:(?<=[\(word)])(?=[\(word)])|(?<![\(word)])(?![\(word)]))")
    case "Q":
      rest.removeFirst()
      while let scalar = rest.popFirst() {
        if scalar == "\\", take("E") { return }
        emit(Self.literal(scalar))
      }
      return
    default:
      // Everything else may stand in a set, too.
      var set = PatternSet(rest)
      emit(try set.escape())
      rest = set.rest
      return
    }
    rest.removeFirst()
  }
}
