import Flowchart
import Terminal

/// A help as the parser writes it, made Chinese: its headings, and lines broken where Chinese may be.
enum HelpLayout {
  /// Wider than any line of a help: the parser breaks lines at blanks alone, so that none is left to it.
  static let endless = 100_000
  private static let columns = 80
  /// Where the parser begins what it says of an option.
  private static let hang = 26

  /// What the parser says itself.
  private static let words: [(english: String, chinese: String)] = [
    ("OVERVIEW: ", "概述："), ("USAGE: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "命令："), ("<subcommand>", "<命令>"), ("<options>", "<选项>"),
    ("Show the version.", "显示版本。"), ("Show help information.", "显示帮助。"),
    ("' for detailed help.", "' 查看详细帮助。"), ("  See '", "  请用 '"),
    (" (default: ", "（默认："), (" (default as flag: ", "（不带值时："),
  ]

  /// The help in Chinese; anything else, such as a completion script, as it is.
  static func chinese(_ message: String) -> String {
    guard message.hasPrefix("OVERVIEW: ") else { return message }
    return message.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { lines(of: String($0)) }.joined(separator: "\n")
  }

  /// A text of this run's language, the parser's own words in it, too.
  static func spoken(_ text: String) -> String {
    HelpText.language == .english ? text : translated(text)
  }

  private static func translated(_ text: String) -> String {
    var line = text
    for (english, chinese) in words {
      guard let range = line.firstRange(of: english) else { continue }
      line.replaceSubrange(range, with: chinese)
      if english.hasPrefix(" (default"), line.last == ")" {
        line.removeLast()
        line += "）"
      }
    }
    return line
  }

  private static func lines(of line: String) -> [String] {
    var line = translated(line)
    if line.last == ":", line.first != " " { line = line.dropLast() + "：" }
    // A usage is never broken by the parser either.
    guard line.columns > columns, !line.hasPrefix("用法：") else { return [line] }
    let isOption = line.hasPrefix("  ") && line.dropFirst(2).first != " "
    let indent = isOption ? hang : line.prefix { $0 == " " }.count
    let margin = String(repeating: " ", count: indent)
    let head = line.prefix(indent)
    return line.dropFirst(indent).description.wrapped(toColumns: columns - indent).enumerated()
      .map { ($0 == 0 ? String(head) : margin) + $1 }
  }
}
