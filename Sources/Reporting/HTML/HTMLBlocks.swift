internal import Diagnosis
internal import Flowchart

/// Renders the parts of a document as HTML.
struct HTMLBlocks {
  /// Of the words for marks.
  var language: Language
  /// Of the headings: 2 where the page itself is the section above.
  var level: Int

  func html(_ blocks: [ReportDocument.Block]) -> String {
    var result = ""
    var items: [ReportDocument.Block] = []
    func close() {
      guard !items.isEmpty else { return }
      result += "<ul>\n" + items.map(entry).joined() + "</ul>\n"
      items = []
    }
    for block in blocks {
      switch block {
      case .item: items.append(block)
      case .gap: continue
      default:
        close()
        result += html(block)
      }
    }
    close()
    return result
  }

  private func html(_ block: ReportDocument.Block) -> String {
    switch block {
    case .headline(let state, let subject, let namespace, let message):
      let target = ReportWords.target(subject, namespace: namespace).text(in: language)
      let text = [target, message].filter { !$0.isEmpty }.map(HTMLText.escaped)
      return "<p class=\"headline\">\(badge(state)) \(text.joined(separator: ": "))</p>\n"
    case .section(let title, let blocks):
      guard !title.isEmpty else { return html(blocks) }
      return
        "<section>\n<h\(level)>\(HTMLText.escaped(title))</h\(level)>\n\(html(blocks))</section>\n"
    case .folded(let title, let blocks):
      return "<details>\n<summary>\(HTMLText.escaped(title))</summary>\n\(html(blocks))</details>\n"
    case .paragraph(let text): return text.isEmpty ? "" : "<p>\(HTMLText.escaped(text))</p>\n"
    case .field(let path, let value):
      let shown = [path, value].compactMap { $0 }.map { "<code>\(HTMLText.escaped($0))</code>" }
      return "<p class=\"field\">\(shown.joined(separator: " = "))</p>\n"
    case .quote(let lines): return "<pre class=\"quote\">\(HTMLText.lines(lines))</pre>\n"
    case .command(let command): return "<pre class=\"command\">\(HTMLText.lines([command]))</pre>\n"
    case .code(let lines): return "<pre class=\"code\">\(HTMLText.lines(lines))</pre>\n"
    case .item, .gap: return ""
    }
  }

  /// The state as a word in its colour.
  func badge(_ state: State) -> String {
    let word = ReportWords.badge(state).text(in: language)
    return "<span class=\"badge \(state.rawValue)\">\(HTMLText.escaped(word))</span>"
  }

  private func entry(_ block: ReportDocument.Block) -> String {
    guard case .item(let mark, let text, let details) = block else { return "" }
    let (name, word) = Self.mark(mark)
    var sign = ""
    if let word {
      let label = HTMLText.escaped(word.text(in: language))
      sign =
        "<span class=\"mark\" role=\"img\" aria-label=\"\(label)\">\(TextStyle().mark(mark).text)</span> "
    }
    let below = html(details)
    return
      "<li class=\"\(name)\">\(sign)\(HTMLText.escaped(text))\(below.isEmpty ? "" : "\n" + below)</li>\n"
  }

  private static func mark(_ mark: ReportDocument.Mark) -> (name: String, word: HTMLWords?) {
    switch mark {
    case .good: ("good", .good)
    case .bad: ("bad", .bad)
    case .warning: ("warned", .warning)
    case .unknown: ("unknown", .unknown)
    case .none: ("none", .nothing)
    case .bullet: ("plain", nil)
    }
  }
}
