/// Rewrites a set of characters such as `[^a-z\d[:punct:]]`, and what stands for one behind a
/// backslash.
struct PatternSet {
  /// The characters of words, as Go has them: ASCII only.
  static let word = "0-9A-Za-z_"

  private(set) var rest: ArraySlice<Unicode.Scalar>

  private static let perl: [Unicode.Scalar: String] = [
    "d": "0-9", "w": word, "s": #"\x{9}\x{a}\x{c}\x{d}\x{20}"#,
  ]
  private static let posix = [
    "alnum": "0-9A-Za-z", "alpha": "A-Za-z", "ascii": #"\x{0}-\x{7f}"#, "blank": #"\x{9}\x{20}"#,
    "cntrl": #"\x{0}-\x{1f}\x{7f}"#, "digit": "0-9", "graph": #"\x{21}-\x{7e}"#, "lower": "a-z",
    "print": #"\x{20}-\x{7e}"#, "punct": #"\x{21}-\x{2f}\x{3a}-\x{40}\x{5b}-\x{60}\x{7b}-\x{7e}"#,
    "space": #"\x{9}-\x{d}\x{20}"#, "upper": "A-Z", "word": word, "xdigit": "0-9A-Fa-f",
  ]

  /// - Parameter rest: what follows the bracket or the backslash.
  init(_ rest: ArraySlice<Unicode.Scalar>) { self.rest = rest }

  /// Rewrites a set up to its closing bracket.
  mutating func run() throws(PatternProblem) -> String {
    var output = take("^") ? "[^" : "["
    var isFirst = true
    while let scalar = rest.first, scalar != "]" || isFirst {
      isFirst = false
      if let item = try takeClass() {
        output += item
        continue
      }
      let low = try takeScalar()
      output += PatternTranslation.literal(low)
      guard rest.first == "-", let next = rest.dropFirst().first, next != "]" else { continue }
      rest.removeFirst()
      let high = try takeScalar()
      guard low <= high else {
        throw PatternProblem("invalid character class range: \(low)-\(high)")
      }
      output += "-" + PatternTranslation.literal(high)
    }
    guard take("]") else { throw PatternProblem("missing closing ]") }
    return output + "]"
  }

  /// Rewrites what follows a backslash outside a set.
  mutating func escape() throws(PatternProblem) -> String {
    if let item = try takeNamed() { return "[\(item)]" }
    return PatternTranslation.literal(try takeEscaped())
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest.removeFirst()
    return true
  }

  /// Reads `[:name:]`, `\d` or `\p{name}` inside a set.
  private mutating func takeClass() throws(PatternProblem) -> String? {
    if rest.starts(with: ["[", ":"]), let end = rest.dropFirst(2).firstIndex(of: ":"),
      rest[end...].starts(with: [":", "]"])
    {
      let text = String(String.UnicodeScalarView(rest.dropFirst(2)[..<end]))
      let name = text.hasPrefix("^") ? String(text.dropFirst()) : text
      guard let set = Self.posix[name] else {
        throw PatternProblem("invalid character class range: [:\(text):]")
      }
      rest = rest[(end + 2)...]
      return name == text ? set : "[^\(set)]"
    }
    guard rest.first == "\\" else { return nil }
    let whole = rest
    rest.removeFirst()
    if let item = try takeNamed() { return item }
    rest = whole
    return nil
  }

  /// Reads `d`, `D` and their like, and `pL` or `p{Greek}`, after a backslash.
  private mutating func takeNamed() throws(PatternProblem) -> String? {
    guard let letter = rest.first else {
      throw PatternProblem("trailing backslash at end of expression")
    }
    if let set = Self.perl[letter] {
      rest.removeFirst()
      return set
    }
    if let lower = letter.properties.lowercaseMapping.unicodeScalars.first,
      let set = Self.perl[lower]
    {
      rest.removeFirst()
      return "[^\(set)]"
    }
    guard letter == "p" || letter == "P" else { return nil }
    rest.removeFirst()
    var name = String(String.UnicodeScalarView(rest.prefix(1)))
    if take("{") {
      guard let end = rest.firstIndex(of: "}") else {
        throw PatternProblem("invalid character class range")
      }
      name = String(String.UnicodeScalarView(rest[..<end]))
      rest = rest[(end + 1)...]
    } else {
      rest = rest.dropFirst()
    }
    var isNegated = letter == "P"
    if name.hasPrefix("^") {
      isNegated.toggle()
      name.removeFirst()
    }
    guard !name.isEmpty, name.unicodeScalars.allSatisfy({ $0 == "_" || $0.properties.isAlphabetic })
    else { throw PatternProblem("invalid character class range: \\p{\(name)}") }
    return (isNegated ? #"\P{"# : #"\p{"#) + name + "}"
  }

  private mutating func takeScalar() throws(PatternProblem) -> Unicode.Scalar {
    guard let scalar = rest.popFirst() else { throw PatternProblem("missing closing ]") }
    return scalar == "\\" ? try takeEscaped() : scalar
  }

  private mutating func takeEscaped() throws(PatternProblem) -> Unicode.Scalar {
    guard let scalar = rest.popFirst() else {
      throw PatternProblem("trailing backslash at end of expression")
    }
    switch scalar {
    case "a": return "\u{7}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{B}"
    case "x": return try takeHexadecimal()
    case "0"..."7":
      let digits = rest.prefix(2).prefix { ("0"..."7").contains($0) }
      // One digit alone would be a backreference.
      guard scalar == "0" || !digits.isEmpty else { break }
      rest = rest.dropFirst(digits.count)
      let text = String(scalar) + String(String.UnicodeScalarView(digits))
      if let found = UInt32(text, radix: 8).flatMap(Unicode.Scalar.init) { return found }
    case _ where scalar.isASCII && !scalar.properties.isAlphabetic && !("8"..."9").contains(scalar):
      return scalar
    default: break
    }
    throw PatternProblem("invalid escape sequence: \\\(scalar)")
  }

  private mutating func takeHexadecimal() throws(PatternProblem) -> Unicode.Scalar {
    let digits: ArraySlice<Unicode.Scalar>
    if take("{") {
      digits = rest.prefix { $0 != "}" }
      rest = rest.dropFirst(digits.count + 1)
    } else {
      digits = rest.prefix(2)
      rest = rest.dropFirst(2)
    }
    let text = String(String.UnicodeScalarView(digits))
    guard let number = UInt32(text, radix: 16), let scalar = Unicode.Scalar(number) else {
      throw PatternProblem("invalid escape sequence: \\x\(text)")
    }
    return scalar
  }
}
