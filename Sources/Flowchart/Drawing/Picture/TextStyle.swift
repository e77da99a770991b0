internal import Terminal

/// How a text of a picture is set; lengths are in picture units.
struct TextStyle: Sendable, Equatable {
  /// The class of the text in the style sheet.
  var name: String
  var face: FontMetrics.Face
  /// The type size, in tenths.
  var tenths: Int
  /// From one base line to the next.
  var leading: Int

  static let title = TextStyle(name: "title", face: .bold, tenths: 320, leading: 40)
  static let lead = TextStyle(name: "lead", face: .regular, tenths: 160, leading: 21)
  static let heading = TextStyle(name: "heading", face: .bold, tenths: 260, leading: 32)
  static let caption = TextStyle(name: "caption", face: .bold, tenths: 180, leading: 22)
  static let field = TextStyle(name: "field", face: .mono, tenths: 115, leading: 15)
  static let question = TextStyle(name: "ask", face: .bold, tenths: 130, leading: 16)
  static let outcome = TextStyle(name: "name", face: .bold, tenths: 125, leading: 15)
  static let fix = TextStyle(name: "fix", face: .regular, tenths: 112, leading: 13)
  static let command = TextStyle(name: "command", face: .mono, tenths: 100, leading: 12)
  static let id = TextStyle(name: "id", face: .mono, tenths: 84, leading: 10)
  static let answer = TextStyle(name: "answer", face: .bold, tenths: 115, leading: 14)
  static let note = TextStyle(name: "note", face: .regular, tenths: 120, leading: 16)
  static let mark = TextStyle(name: "mark", face: .bold, tenths: 100, leading: 12)

  static let all = [
    title, lead, heading, caption, field, question, outcome, fix, command, id, answer, note, mark,
  ]

  /// The type size as CSS writes it.
  var size: String { "\(tenths / 10).\(tenths % 10)px" }

  /// How much of the line is above the base line.
  var ascent: Int { leading - (leading - tenths / 10) / 2 - tenths / 50 }

  /// The width of a text on one line, rounded up.
  func width(of text: String) -> Int { (exactWidth(of: text) + 9999) / 10000 }

  /// The same as SVG writes it, in tenths.
  func length(of text: String) -> String {
    let tenths = exactWidth(of: text) / 1000
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func exactWidth(of text: String) -> Int { text.reduce(0) { $0 + measure($1) } }

  /// The text in as few lines of at most a width as it needs.
  func lines(of text: String, width: Int) -> [String] {
    text.wrapped(to: width * 10000, measure: measure)
  }

  /// The same, with lines of about the same length.
  func balanced(_ text: String, width: Int) -> [String] {
    text.balanced(to: width * 10000, step: 20000, measure: measure)
  }

  private func measure(_ character: Character) -> Int {
    FontMetrics.advance(of: character, in: face) * tenths
  }
}
