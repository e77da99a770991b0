internal import Terminal

/// Draws a chart in Graphviz' language.
struct DotDrawing {
  let chart: Chart
  private let labels: ChartLabels

  init(chart: Chart, language: Language) {
    self.chart = chart
    labels = ChartLabels(chart: chart, language: language)
  }

  func text() -> String {
    var lines = [
      "digraph kdoctor {",
      "  graph [label=\(quoted([labels.word(.title)])), labelloc=t, rankdir=TB, nodesep=0.3,"
        + " fontname=\"sans-serif\"];",
      "  node [fontname=\"sans-serif\", fontsize=11, margin=\"0.12,0.06\"];",
      "  edge [fontname=\"sans-serif\", fontsize=10];",
    ]
    let placed = SectionMembers(chart: chart)
    for (index, section) in placed.sections.enumerated() {
      lines.append("  subgraph cluster_\(index + 1) {")
      lines.append("    label=\(quoted([labels.heading(index + 1, section.section)]));")
      lines.append("    color=\"#b0b8c4\";")
      lines += section.members.map { "    \(node($0))" }
      lines.append("  }")
    }
    for id in placed.order {
      for edge in chart.edges(from: id) {
        let label = edge.answer.map { " [label=\(quoted([labels.answer($0)]))]" } ?? ""
        lines.append("  \(quoted([id.text])) -> \(quoted([edge.target.text]))\(label);")
      }
    }
    return (lines + ["}"]).map { $0 + "\n" }.joined()
  }

  private func node(_ id: EntryID) -> String {
    let shape =
      if chart.questions[id] != nil {
        "shape=diamond, style=\"filled"
      } else if chart.milestones[id] != nil {
        "shape=oval, style=\"filled,bold"
      } else {
        "shape=box, style=\"rounded,filled"
      }
    let look =
      switch chart.origin(of: id) {
      case .poster: "\", fillcolor=\"#e8f0fe\", color=\"#1a56b0\""
      case .kdoctor, nil: ",dashed\", fillcolor=\"#f6f3ea\", color=\"#8a7a4b\""
      }
    let text = quoted(labels.label(of: id).balanced(toColumns: 28))
    return "\(quoted([id.text])) [label=\(text), \(shape)\(look)];"
  }

  /// Lines as one quoted string.
  private func quoted(_ lines: [String]) -> String {
    let text = lines.map { line in
      line.escaping { $0 == "\\" || $0 == "\"" ? "\\\($0)" : nil }
    }
    return "\"" + text.joined(separator: "\\n") + "\""
  }
}
