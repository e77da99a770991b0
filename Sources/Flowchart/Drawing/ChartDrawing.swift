internal import Terminal

/// The forms in which a chart can be drawn.
public enum ChartDrawing: String, Sendable, CaseIterable {
  /// Boxes and outlines for a terminal of 80 columns.
  case text
  /// The same in plain ASCII lines; the texts stay in their language.
  case ascii
  /// A Mermaid flowchart.
  case mermaid
  /// A Graphviz graph.
  case dot
  /// A picture.
  case svg

  /// Draws a chart.
  ///
  /// - Parameters:
  ///   - chart: A valid chart.
  ///   - language: The language of all texts.
  ///   - highlight: A walk to draw into a picture; the other forms leave it out.
  ///   - signature: The program and its version, for the corner of a picture.
  ///   - posterOnly: Whether kdoctor's own entries are left out, see ``Chart/posterShape()``.
  /// - Returns: A text whose lines all end in a line feed.
  public func render(
    _ chart: Chart, language: Language, posterOnly: Bool = false,
    highlight: ChartHighlight? = nil, signature: String = "kdoctor"
  ) -> String {
    let whole = chart
    let chart = posterOnly ? chart.posterShape() : chart
    return switch self {
    case .text: OutlineDrawing(chart: chart, language: language, style: .unicode).text()
    case .ascii: OutlineDrawing(chart: chart, language: language, style: .ascii).text()
    case .mermaid: MermaidDrawing(chart: chart, language: language).text()
    case .dot: DotDrawing(chart: chart, language: language).text()
    case .svg:
      PictureDrawing(
        chart: chart, whole: whole, language: language, highlight: highlight,
        signature: signature
      ).text()
    }
  }
}
