/// Draws a chart as an SVG picture that fills a landscape sheet of the ISO A series.
struct PictureDrawing {
  private let chart: Chart
  private let labels: ChartLabels
  private let whole: ChartLabels
  private let path: PicturePath?
  private let isDetailed: Bool
  private let signature: String

  /// - Parameters:
  ///   - whole: The chart with all that a walk can find.
  ///   - highlight: A walk to draw into it.
  ///   - signature: What stands in the corner: the program and its version.
  init(
    chart: Chart, whole: Chart, language: Language, highlight: ChartHighlight?, signature: String
  ) {
    self.chart = chart
    labels = ChartLabels(chart: chart, language: language)
    self.whole = ChartLabels(chart: whole, language: language)
    path = highlight.map { PicturePath($0, on: chart, of: whole) }
    // Commands and fixes are for a chart that leaves room for them.
    isDetailed = chart.questions.count + chart.outcomes.count <= Self.mostDetailed
    self.signature = signature
  }

  private static let mostDetailed = 100

  func text() -> String {
    let header = PictureHeader(
      labels: labels, whole: whole, isDetailed: isDetailed, path: path)
    let layout = PictureLayout(
      labels: labels, isDetailed: isDetailed, top: header.bottom,
      minimalWidth: header.minimalWidth)
    let page = layout.page
    let paper = PicturePaper.smallest(for: page)
    let lines =
      [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(paper.width)mm\""
          + " height=\"\(paper.height)mm\" viewBox=\"0 0 \(page.width) \(page.height)\""
          + " role=\"img\" aria-labelledby=\"title\" xml:lang=\"\(labels.language.rawValue)\">",
        "<title id=\"title\">\(PictureElements.escaped(labels.word(.title)))</title>",
        PictureStyle.sheet(paper),
        "<rect class=\"page\" width=\"100%\" height=\"100%\"/>",
      ] + header.lines(on: page) + layout.bands.map(PictureElements.band)
      + layout.headings.map { heading in
        PictureElements.text(heading.text, .heading, x: heading.x, y: heading.baseLine)
      } + ways(layout) + layout.boxes.map(node) + matches(layout) + footer(page) + ["</svg>"]
    return lines.map { $0 + "\n" }.joined()
  }

  /// The ways of a walk are drawn over the others.
  private func ways(_ layout: PictureLayout) -> [String] {
    let drawn = layout.ways.map { way in
      let word = way.answer.map(labels.answer)
      let isOn = path?.contains(way) ?? false
      return (isOn, PictureElements.way(way, word: word, isOn: isOn))
    }
    return drawn.filter { !$0.0 }.map(\.1) + drawn.filter(\.0).map(\.1)
  }

  private func node(_ box: PictureBox) -> String {
    var classes = [(chart.origin(of: box.id) ?? .kdoctor).rawValue]
    if box.shape == .milestone { classes.append("milestones") }
    if let path { classes.append(path.entries.contains(box.id) ? "on" : "off") }
    let names = classes.joined(separator: " ")
    let id = PictureElements.escaped(box.id.text)
    let severity = chart.outcomes[box.id]?.severity ?? .problem
    let shape = PictureElements.box(box, severity: severity)
    if box.shape == .reference { return "<a class=\"\(names)\" href=\"#\(id)\">\(shape)</a>" }
    var tag = ""
    if let mark = path?.tag(box.id) {
      tag = PictureElements.tag(mark, word: labels.word(.tag(mark)), on: box)
    }
    return "<g id=\"\(id)\" class=\"\(names)\">\(shape)\(tag)</g>"
  }

  /// What fills a free place of a poster.
  private func matches(_ layout: PictureLayout) -> [String] {
    guard isDetailed else { return [] }
    return PictureMatches(labels: labels, layout: layout)?.lines() ?? []
  }

  private func footer(_ page: PicturePage) -> [String] {
    let y = page.height - PicturePage.margin + 4
    let signed = page.right - TextStyle.note.width(of: signature)
    return [
      PictureElements.text(labels.word(.pageFoot), .note, x: PicturePage.margin, y: y),
      PictureElements.text(signature, .note, x: signed, y: y),
    ]
  }
}
