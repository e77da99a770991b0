/// What stands above the chart: at the left the title, and what to do with it or whose walk is drawn;
/// at the right the legend.
struct PictureHeader {
  private static let top = 26
  private static let titleWidth = 1200
  private static let gap = 40

  private let labels: ChartLabels
  private let path: PicturePath?
  private let lead: [String]
  private let legend: PictureLegend

  /// Where the chart may begin; the same with a walk as without one, where that is short.
  var bottom: Int {
    let text = Self.top + TextStyle.title.leading + max(2, lead.count) * TextStyle.lead.leading
    return max(text, Self.top + legend.height) + 16
  }

  /// The width of a page that has room for it.
  var minimalWidth: Int {
    2 * PicturePage.margin + Self.titleWidth + Self.gap + legend.width
  }

  /// - Parameter whole: The chart with all that a walk can find.
  init(labels: ChartLabels, whole: ChartLabels, isDetailed: Bool, path: PicturePath?) {
    self.labels = labels
    self.path = path
    legend = PictureLegend(labels: labels, isDetailed: isDetailed, hasPath: path != nil)
    lead = TextStyle.lead.lines(
      of: Self.lead(labels: whole, path: path), width: Self.titleWidth)
  }

  /// The elements on a page.
  func lines(on page: PicturePage) -> [String] {
    var y = Self.top + TextStyle.title.ascent
    var result = [
      PictureElements.text(labels.word(.title), .title, x: PicturePage.margin, y: y)
    ]
    y += TextStyle.title.leading - TextStyle.title.ascent
    for line in lead {
      y += TextStyle.lead.leading
      result.append(PictureElements.text(line, .lead, x: PicturePage.margin, y: y - 4))
    }
    return result + legend.lines(left: page.right - legend.width, top: Self.top)
  }

  private static func lead(labels: ChartLabels, path: PicturePath?) -> String {
    guard let path else { return labels.word(.pageLead) }
    var parts = ["\(labels.word(.walkOver)) \(path.highlight.target)."]
    if let root = path.highlight.root {
      parts.append("\(labels.word(.rootCause)): \(name(root, labels)).")
      if !path.hasRoot { parts.append(labels.word(.offPoster)) }
    } else {
      parts.append(labels.word(.noFault))
    }
    if !path.highlight.further.isEmpty {
      let names = path.highlight.further.map { name($0, labels) }.joined(separator: ", ")
      parts.append("\(labels.word(.alsoFound)): \(names).")
    }
    return parts.joined(separator: " ")
  }

  private static func name(_ id: EntryID, _ labels: ChartLabels) -> String {
    "\(labels.label(of: id)) [\(id.text)]"
  }
}
