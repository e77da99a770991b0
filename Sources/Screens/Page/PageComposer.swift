import Diagnosis
import Flowchart
import Reporting
import Terminal

/// Breaks texts into rows of a width.
struct PageComposer {
  let width: Int
  let language: Language
  private(set) var rows: [PageRow] = []
  private var wantsGap = false

  init(width: Int, language: Language) {
    self.width = max(10, width)
    self.language = language
  }

  /// Leaves an empty row before what follows.
  mutating func gap() { wantsGap = !rows.isEmpty }

  mutating func heading(_ text: String, indent: Int = 0) {
    gap()
    add(text, indent: indent, role: .title, isStrong: true)
  }

  /// A text, wrapped; its later rows begin below its first letter.
  mutating func add(
    _ text: String, indent: Int = 0, lead: String = "", leadRole: TextRole = .plain,
    role: TextRole = .plain, isStrong: Bool = false
  ) {
    let indent = min(indent, width / 2)
    let room = max(4, width - indent - lead.columns)
    let lines = text.visible(lineBreaks: .kept).wrapped(toColumns: room)
    for (number, line) in lines.enumerated() {
      append(
        PageRow(
          line, indent: number == 0 ? indent : indent + lead.columns,
          lead: number == 0 ? lead : "", leadRole: leadRole, role: role, isStrong: isStrong))
    }
  }

  /// A row that is as wide as it may be, as it is.
  mutating func append(_ row: PageRow) {
    if wantsGap { rows.append(PageRow()) }
    wantsGap = false
    rows.append(row)
  }

  mutating func command(_ text: String, indent: Int = 0) {
    add(text.visible(lineBreaks: .escaped), indent: indent, role: .command)
  }

  mutating func add(_ blocks: [ReportDocument.Block], indent: Int = 0) {
    for block in blocks { add(block, indent: indent) }
  }

  private mutating func add(_ block: ReportDocument.Block, indent: Int) {
    switch block {
    case .headline(let state, let subject, let namespace, let message):
      let mark = Mark(state)
      let place = namespace.isEmpty ? subject : "\(namespace)/\(subject)"
      let parts = [place, message].filter { !$0.isEmpty }
      add(
        parts.joined(separator: language == .english ? ": " : "："), indent: indent,
        lead: mark.sign(0) + " " + ScreenWord(state).text(language) + "  ", leadRole: mark.role,
        isStrong: true)
    case .section(let title, let blocks), .folded(let title, let blocks):
      if !title.isEmpty { heading(title, indent: indent) }
      add(blocks, indent: indent + 2)
    case .paragraph(let text): add(text, indent: indent)
    case .item(let mark, let text, let details):
      let (sign, role) = Self.sign(of: mark)
      add(text, indent: indent, lead: sign + " ", leadRole: role)
      add(details, indent: indent + 2)
    case .field(let path, let value):
      add(value.map { "\(path) = \($0)" } ?? path, indent: indent)
    case .quote(let lines):
      for line in lines { add(line.visible, indent: indent, lead: "│ ", leadRole: .border) }
    case .command(let text): command(text, indent: indent)
    case .code(let lines):
      for line in lines { command(line) }
    case .gap: gap()
    }
  }

  private static func sign(of mark: ReportDocument.Mark) -> (String, TextRole) {
    switch mark {
    case .good: ("✓", .good)
    case .bad: ("✗", .bad)
    case .warning: ("!", .warning)
    case .unknown: ("?", .unknown)
    case .none: ("–", .muted)
    case .bullet: ("•", .muted)
    }
  }
}
