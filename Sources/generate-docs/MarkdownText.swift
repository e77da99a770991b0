/// Texts of the program as Markdown.
enum MarkdownText {
  /// The characters that could be taken for markup.
  private static let special = Set("\\`*_[]<>|~#")

  /// Prose that is shown as it is.
  static func prose(_ text: String) -> String {
    String(text.flatMap { special.contains($0) ? ["\\", $0] : [$0] })
  }

  /// A piece of code within a line; in a table too, where a bar ends the cell.
  static func code(_ text: String) -> String {
    "`" + text.replacing("|", with: "\\|") + "`"
  }

  /// One row of a table.
  static func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |\n"
  }

  /// The head of a table.
  static func head(_ cells: [String]) -> String {
    row(cells) + "|" + cells.map { _ in "---|" }.joined() + "\n"
  }
}
