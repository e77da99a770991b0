/// Draws a chart as an SVG picture.
struct PictureDrawing {
  private let chart: Chart
  private let labels: ChartLabels

  init(chart: Chart, language: Language) {
    self.chart = chart
    labels = ChartLabels(chart: chart, language: language)
  }

  func text() -> String {
    let layout = PictureLayout(labels: labels, top: 118)
    let width = max(layout.width, 900)
    var lines = [
      "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" height=\"\(layout.height)\""
        + " viewBox=\"0 0 \(width) \(layout.height)\" role=\"img\" aria-labelledby=\"title\""
        + " xml:lang=\"\(labels.language.rawValue)\">",
      "<title id=\"title\">\(escaped(labels.word(.title)))</title>",
      PictureStyle.sheet,
      "<rect class=\"page\" width=\"100%\" height=\"100%\"/>",
      "<text class=\"title\" x=\"\(PictureLayout.margin)\" y=\"44\">"
        + "\(escaped(labels.word(.title)))</text>",
    ]
    lines += legend()
    for heading in layout.headings {
      lines.append(
        "<text class=\"heading\" x=\"\(heading.x)\" y=\"\(heading.y)\">\(escaped(heading.text))</text>"
      )
    }
    lines += layout.arrows.map(arrow)
    lines += layout.boxes.map(node)
    return (lines + ["</svg>"]).map { $0 + "\n" }.joined()
  }

  private func arrow(_ arrow: PictureLayout.Arrow) -> String {
    var result =
      "<path class=\"way\" d=\"M\(arrow.from.x) \(arrow.from.y)L\(arrow.to.x) \(arrow.to.y)\""
      + " marker-end=\"url(#tip)\"/>"
    if let label = arrow.label {
      let isDown = arrow.from.x == arrow.to.x
      let x = isDown ? arrow.from.x + 7 : (arrow.from.x + arrow.to.x) / 2 - 4
      let y = isDown ? arrow.from.y + 16 : arrow.from.y - 6
      let anchor = isDown ? "start" : "middle"
      result +=
        "<text class=\"answer\" text-anchor=\"\(anchor)\" x=\"\(x)\" y=\"\(y)\">"
        + "\(escaped(label))</text>"
    }
    return result
  }

  private func node(_ box: PictureBox) -> String {
    let origin = (chart.origin(of: box.id) ?? .kdoctor).rawValue
    var result =
      switch box.shape {
      case .reference: "<a href=\"#\(escaped(box.id.text))\">"
      case .question, .outcome, .milestone:
        "<g id=\"\(escaped(box.id.text))\" class=\"\(origin)\">"
      }
    result += outline(of: box)
    for (index, line) in box.lines.enumerated() {
      let y = box.firstBaseLine + index * PictureBox.lineHeight
      result += "<text class=\"label\" x=\"\(box.middle)\" y=\"\(y)\">\(escaped(line))</text>"
    }
    for (index, line) in box.idLines.enumerated() {
      let y =
        box.firstBaseLine + box.lines.count * PictureBox.lineHeight + index * PictureBox.idHeight
      result += "<text class=\"id\" x=\"\(box.middle)\" y=\"\(y - 2)\">\(escaped(line))</text>"
    }
    return result + (box.shape == .reference ? "</a>" : "</g>")
  }

  private func outline(of box: PictureBox) -> String {
    let size =
      "x=\"\(box.left)\" y=\"\(box.top)\" width=\"\(PictureBox.width)\" height=\"\(box.height)\""
    switch box.shape {
    case .question:
      return PictureStyle.diamond(
        left: box.left, top: box.top, right: box.right, bottom: box.bottom)
    case .milestone:
      return "<rect class=\"milestone\" \(size) rx=\"\(box.height / 2)\"/>"
    case .reference:
      return "<rect class=\"reference\" \(size) rx=\"8\"/>"
    case .outcome:
      let severity = (chart.outcomes[box.id]?.severity ?? .problem).rawValue
      return "<rect class=\"outcome\" \(size) rx=\"8\"/>"
        + "<rect class=\"\(severity)\" x=\"\(box.left + 5)\" y=\"\(box.top + 6)\" width=\"4\""
        + " height=\"\(box.height - 12)\" rx=\"2\"/>"
    }
  }

  /// One row that says what shapes and colours mean.
  private func legend() -> [String] {
    let y = 74
    var x = PictureLayout.margin
    var lines: [String] = []
    func add(_ sample: String, _ text: String) {
      lines.append(sample)
      lines.append("<text class=\"note\" x=\"\(x + 38)\" y=\"\(y + 4)\">\(escaped(text))</text>")
      x += 38 + text.count * 8 + 30
    }
    let origins = Set(chart.ids.compactMap { chart.origin(of: $0) })
    for origin in Origin.allCases where origins.contains(origin) {
      let shape = PictureStyle.diamond(left: x, top: y - 9, right: x + 30, bottom: y + 9, point: 7)
      add("<g class=\"\(origin.rawValue)\">\(shape)</g>", labels.word(.origin(origin)))
    }
    let severities = Set(chart.outcomes.values.map(\.severity))
    for severity in Severity.allCases where severities.contains(severity) {
      add(
        "<rect class=\"\(severity.rawValue)\" x=\"\(x + 13)\" y=\"\(y - 9)\" width=\"4\""
          + " height=\"18\" rx=\"2\"/>", labels.word(.severity(severity)))
    }
    add(
      "<rect class=\"reference\" x=\"\(x)\" y=\"\(y - 9)\" width=\"30\" height=\"18\" rx=\"5\"/>",
      labels.word(.elsewhere))
    return lines
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
