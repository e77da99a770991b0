internal import Diagnosis
public import Flowchart
internal import Terminal

/// Renders a document as text for people.
public struct TextRenderer: Sendable {
  private let style: TextStyle
  private let language: Language
  private var text = ""
  private var wantsGap = false

  /// Renders a document.
  ///
  /// - Parameters:
  ///   - document: what to say.
  ///   - language: of the states' names.
  ///   - style: how it looks.
  /// - Returns: lines, each ended by a line feed.
  public static func render(
    _ document: ReportDocument, language: Language, style: TextStyle = TextStyle()
  ) -> String {
    var renderer = TextRenderer(style: style, language: language)
    renderer.add(document.blocks, indent: 0)
    return renderer.text
  }

  private init(style: TextStyle, language: Language) {
    self.style = style
    self.language = language
  }

  /// What stands before a text, in a colour of its own.
  private struct Lead {
    var text: String
    var role: TextStyle.Role
  }

  private mutating func add(_ blocks: [ReportDocument.Block], indent: Int) {
    for block in blocks { add(block, indent: indent) }
  }

  private mutating func add(_ block: ReportDocument.Block, indent: Int) {
    switch block {
    case .headline(let state, let subject, let namespace, let message):
      headline(state, subject: subject, namespace: namespace, message: message)
    case .section(let title, let blocks), .folded(let title, let blocks):
      if !title.isEmpty {
        wantsGap = true
        line(style.painted(title.visible, .heading), indent: indent)
      }
      add(blocks, indent: indent + 2)
    case .paragraph(let text):
      wrapped(text, indent: indent, hanging: indent)
    case .item(let mark, let text, let details):
      let (sign, role) = style.mark(mark)
      let hanging = indent + sign.columns + 1
      wrapped(text, indent: indent, hanging: hanging, lead: Lead(text: sign + " ", role: role))
      add(details, indent: hanging)
    case .field(let path, let value):
      field(path, value: value, indent: indent)
    case .quote(let lines):
      quote(lines, indent: indent)
    case .command(let command):
      line(style.painted(command.visible(lineBreaks: .escaped), .command), indent: indent)
    case .code(let lines):
      // From the first column on: behind other columns YAML's `---` would no longer part documents.
      for text in lines {
        line(style.painted(text.visible(lineBreaks: .escaped), .command), indent: 0)
      }
    case .gap:
      wantsGap = true
    }
  }

  /// The first line holds state, subject and message; where the namespace would break it, it goes
  /// below.
  private mutating func headline(
    _ state: State, subject: String, namespace: String, message: String
  ) {
    let badge = ReportWords.badge(state).text(in: language)
    let role: TextStyle.Role =
      switch state {
      case .healthy: .good
      case .problem: .bad
      case .warning: .warning
      case .inconclusive: .unknown
      }
    let lead = Lead(text: badge + "  ", role: role)
    let whole = said(
      message, of: ReportWords.target(subject, namespace: namespace).text(in: language))
    let fits = lead.text.columns + whole.visible.columns <= style.columns
    wrapped(fits ? whole : said(message, of: subject), indent: 0, hanging: 2, lead: lead)
    if !fits, !namespace.isEmpty {
      wrapped(ReportWords.place(namespace).text(in: language), indent: 2, hanging: 2)
    }
  }

  private func said(_ message: String, of subject: String) -> String {
    if subject.isEmpty || message.isEmpty { return subject + message }
    return ReportWords.said(of: subject, message).text(in: language)
  }

  /// A path and a value stand on one line where they fit, else the value goes below.
  private mutating func field(_ path: String, value: String?, indent: Int) {
    let path = path.visible
    guard let value else { return line(path, indent: indent) }
    let whole = "\(path) = \(value.visible)"
    if indent + whole.columns <= style.columns {
      line(whole, indent: indent)
    } else {
      line("\(path) =", indent: indent)
      wrapped(value, indent: indent + 2, hanging: indent + 2)
    }
  }

  private mutating func quote(_ lines: [String], indent: Int) {
    let bar = style.isASCII ? "| " : "│ "
    for text in lines {
      let text = style.isASCII ? text.replacing("…", with: "...") : text
      for piece in text.visible.wrapped(toColumns: style.columns - indent - 2) {
        line(style.painted(bar + piece, .quote), indent: indent)
      }
    }
  }

  /// Wraps a text behind a lead of its own colour; lines after the first begin at `hanging`.
  private mutating func wrapped(
    _ text: String, indent: Int, hanging: Int, lead: Lead = Lead(text: "", role: .plain)
  ) {
    let start = indent + lead.text.columns
    let text = text.visible
    // The first line may have less room than the others: its words are taken off one by one.
    let first = text.wrapped(toColumns: style.columns - start)[0]
    let rest = text.dropFirst(first.count).drop { $0 == " " }
    line(style.painted(lead.text, lead.role) + first, indent: indent)
    guard !rest.isEmpty else { return }
    for piece in String(rest).wrapped(toColumns: style.columns - hanging) {
      line(piece, indent: hanging)
    }
  }

  private mutating func line(_ line: String, indent: Int) {
    if wantsGap, !text.isEmpty { text += "\n" }
    wantsGap = false
    text += String(repeating: " ", count: indent)
    text += line
    text += "\n"
  }
}
