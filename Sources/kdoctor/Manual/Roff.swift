/// The markup of manual pages: roff with the man macros.
enum Roff {
  /// A text as it is to be read: nothing in it is a command of roff.
  static func text(_ text: String) -> String {
    let escaped = breakable(text.replacing("\\", with: "\\e").replacing("-", with: "\\-"))
    // A control character at the beginning of a line would make it a request.
    return escaped.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.first == "." || $0.first == "'" ? "\\&" + $0 : String($0) }
      .joined(separator: "\n")
  }

  /// Chinese has no blanks at which roff would break a line: says where it may.
  private static func breakable(_ text: String) -> String {
    var result = ""
    var last: Character?
    for character in text {
      if let last, isWide(last), !"（“".contains(last), !" ，。；：、）”？！".contains(character) {
        result += "\\:"
      }
      result.append(character)
      last = character
    }
    return result
  }

  private static func isWide(_ character: Character) -> Bool {
    character >= "\u{2E80}" || "“”".contains(character)
  }

  static func bold(_ text: String) -> String { "\\fB\(self.text(text))\\fR" }
  static func italic(_ text: String) -> String { "\\fI\(self.text(text))\\fR" }

  /// A term and what it means.
  static func entry(_ term: String, _ text: String) -> [String] {
    [".TP", term, self.text(text)]
  }

  /// Lines that stay as they are.
  static func verbatim(_ lines: [String]) -> [String] {
    [".RS 4", ".nf"] + lines.map { $0.isEmpty ? "\\&" : text($0) } + [".fi", ".RE"]
  }
}
