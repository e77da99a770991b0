internal import Diagnosis
public import Flowchart

/// Renders a document as Markdown for tickets and chats: CommonMark, and nothing that GitHub's or
/// GitLab's dialects add but a part that folds.
public struct MarkdownRenderer: Sendable {
  private let language: Language
  private var lines: [String] = []
  /// Whether the list that stands last is one of headlines.
  private var isBelowHeadline = false

  /// Renders a document.
  ///
  /// - Parameters:
  ///   - document: what to say.
  ///   - language: of the states' names.
  /// - Returns: lines, each ended by a line feed.
  public static func render(_ document: ReportDocument, language: Language) -> String {
    var renderer = MarkdownRenderer(language: language)
    renderer.addAll(document.blocks)
    return renderer.lines.map { $0 + "\n" }.joined()
  }

  private init(language: Language) { self.language = language }

  private mutating func addAll(_ blocks: [ReportDocument.Block]) {
    for (index, block) in blocks.enumerated() {
      switch block {
      case .headline(let state, let subject, let namespace, let message):
        // One of many has nothing below it, or at most entries.
        let next = blocks.dropFirst(index + 1).first
        let isEntry: Bool =
          switch next {
          case .section, .paragraph: message.isEmpty && !subject.isEmpty
          case .headline, .gap, nil: !subject.isEmpty
          default: true
          }
        headline(state, subject: subject, namespace: namespace, message: message, isEntry: isEntry)
      case .section(let title, let parts):
        if !title.isEmpty { parted(["### " + MarkdownText.inline(title)]) }
        add(parts, indent: isBelowHeadline ? 2 : 0, isBelowItem: isBelowHeadline)
      case .folded(let title, let parts): folded(title, parts)
      case .gap: break
      case .item:
        add([block], indent: isBelowHeadline ? 2 : 0, isBelowItem: isBelowHeadline)
      default: add([block], indent: 0, isBelowItem: false)
      }
    }
  }

  private mutating func headline(
    _ state: State, subject: String, namespace: String, message: String, isEntry: Bool
  ) {
    let badge = ReportWords.badge(state).text(in: language)
    let target = ReportWords.target(subject, namespace: namespace).text(in: language)
    if isEntry {
      let rest = [target, message].filter { !$0.isEmpty }.map(MarkdownText.inline)
      // Behind another list, only a rule begins a new one.
      if isInList, !isBelowHeadline { parted(["---", ""]) }
      isBelowHeadline = true
      list("- **\(badge)** " + rest.joined(separator: " – "), indent: 0)
    } else {
      parted([
        "## "
          + ([badge] + (subject.isEmpty ? [] : [MarkdownText.inline(target)]))
          .joined(separator: " · ")
      ])
      if !message.isEmpty { parted(["**\(MarkdownText.inline(message))**"]) }
    }
  }

  private mutating func folded(_ title: String, _ parts: [ReportDocument.Block]) {
    // Blank lines let Markdown begin again inside of it.
    parted(["<details><summary>\(HTMLText.escaped(title))</summary>"])
    add(parts, indent: 0, isBelowItem: false)
    parted(["</details>"])
  }

  /// - Parameter isBelowItem: whether what stands here belongs to an entry of a list.
  private mutating func add(
    _ blocks: [ReportDocument.Block], indent: Int, isBelowItem: Bool
  ) {
    var index = blocks.startIndex
    while index < blocks.endIndex {
      let block = blocks[index]
      index += 1
      switch block {
      case .headline, .section, .folded: addAll([block])
      case .paragraph(let text):
        let text = MarkdownText.inline(text)
        if text.isEmpty { break }
        if isBelowItem { list("- " + text, indent: indent) } else { parted([text]) }
      case .item(let mark, let text, let details):
        let sign = mark == .bullet ? "" : TextStyle().mark(mark).text + " "
        list("- " + sign + MarkdownText.inline(text), indent: indent)
        add(details, indent: indent + 2, isBelowItem: true)
      case .field(let path, let value):
        let shown = [path, value].compactMap { $0 }.map(MarkdownText.code)
        list("- " + shown.joined(separator: " = "), indent: indent)
      case .quote(let lines):
        fence(lines, info: "text", indent: indent, isBelowItem: isBelowItem)
      case .command(let command):
        var commands = [command]
        while index < blocks.endIndex, case .command(let next) = blocks[index] {
          commands.append(next)
          index += 1
        }
        fence(commands, info: "sh", indent: indent, isBelowItem: isBelowItem)
      case .code(let lines):
        fence(lines, info: "yaml", indent: indent, isBelowItem: isBelowItem)
      case .gap: break
      }
    }
  }

  private mutating func fence(_ lines: [String], info: String, indent: Int, isBelowItem: Bool) {
    let margin = String(repeating: " ", count: indent)
    let fenced = MarkdownText.fenced(lines, info: info).map { margin + $0 }
    if isBelowItem { self.lines += fenced } else { parted(fenced) }
  }

  /// An entry of a list; the first is parted from what is above.
  private mutating func list(_ line: String, indent: Int) {
    if indent == 0, let last = lines.last, !last.isEmpty, !isInList { parted([]) }
    lines.append(String(repeating: " ", count: indent) + line)
  }

  /// Whether the last line belongs to a list.
  private var isInList: Bool {
    lines.last.map { $0.hasPrefix("- ") || $0.hasPrefix("  ") } ?? false
  }

  /// Lines parted from those above.
  private mutating func parted(_ added: [String]) {
    isBelowHeadline = false
    if let last = lines.last, !last.isEmpty { lines.append("") }
    lines += added
  }
}
