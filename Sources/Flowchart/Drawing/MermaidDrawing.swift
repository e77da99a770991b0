internal import Terminal

/// Draws a chart as a Mermaid flowchart.
struct MermaidDrawing {
  let chart: Chart
  private let labels: ChartLabels

  init(chart: Chart, language: Language) {
    self.chart = chart
    labels = ChartLabels(chart: chart, language: language)
  }

  func text() -> String {
    var lines = ["---", "title: \"\(labels.word(.title))\"", "---", "flowchart TD"]
    let placed = SectionMembers(chart: chart)
    for (index, section) in placed.sections.enumerated() {
      // Mermaid takes a number with a dot for the beginning of a Markdown list.
      let heading = labels.heading(index + 1, section.section).replacing(". ", with: " ")
      lines.append("  subgraph s\(index + 1)[\"\(escaped(heading))\"]")
      lines += section.members.map { "    " + node($0) }
      lines.append("  end")
    }
    for id in placed.order {
      for edge in chart.edges(from: id) {
        let label = edge.answer.map { "|\(labels.answer($0))|" } ?? ""
        lines.append("  \(name(id)) -->\(label) \(name(edge.target))")
      }
    }
    lines.append("  classDef poster fill:#e8f0fe,stroke:#1a56b0,color:#10243f")
    lines.append(
      "  classDef kdoctor fill:#f6f3ea,stroke:#8a7a4b,color:#33301f,stroke-dasharray:4 3")
    return lines.map { $0 + "\n" }.joined()
  }

  private func node(_ id: EntryID) -> String {
    let text = labels.label(of: id).balanced(toColumns: 28).map(escaped).joined(separator: "<br/>")
    let shape =
      if chart.questions[id] != nil {
        "{\"\(text)\"}"
      } else if chart.milestones[id] != nil {
        "([\"\(text)\"])"
      } else {
        "(\"\(text)\")"
      }
    return name(id) + shape + ":::" + (chart.origin(of: id) ?? .kdoctor).rawValue
  }

  /// Mermaid takes no dots, and the word `end` alone closes a subgraph.
  private func name(_ id: EntryID) -> String {
    "n_" + id.text.replacing("-", with: "__").replacing(".", with: "_")
  }

  private func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "\"": "#quot;"
      case "#": "#35;"
      case "<": "#lt;"
      case ">": "#gt;"
      case "&": "#amp;"
      case "`": "#96;"
      default: String(character)
      }
    }.joined()
  }
}
