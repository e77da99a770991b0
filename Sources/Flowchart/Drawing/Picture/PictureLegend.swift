/// What the shapes and lines of a picture mean, in columns of a few rows.
struct PictureLegend {
  private static let rows = 4
  private static let leading = 20
  private static let sampleWidth = 30
  private static let columnGap = 30

  private struct Entry {
    var text: String
    /// Draws the sample from a left edge, around a height.
    var sample: (_ x: Int, _ y: Int) -> String
  }

  private var entries: [Entry] = []

  var height: Int { min(entries.count, Self.rows) * Self.leading }
  var width: Int { columns.map(\.width).reduce(0, +) + Self.columnGap * (columns.count - 1) }

  init(labels: ChartLabels, isDetailed: Bool, hasPath: Bool) {
    let chart = labels.chart
    func word(_ word: ChartWords) -> String { labels.word(word).lowercased() }
    let origins = Set(chart.ids.compactMap { chart.origin(of: $0) })
    for origin in Origin.allCases where origins.contains(origin) {
      let from =
        origins.count > 1 ? ", \(word(.origin)) \(labels.word(.origin(origin)))" : ""
      entries.append(
        Entry(text: word(isDetailed ? .questionCommand : .question) + from) { x, y in
          let shape = PictureStyle.diamond(
            left: x, top: y - 8, right: x + Self.sampleWidth, bottom: y + 8, point: 7)
          return "<g class=\"\(origin.rawValue)\">\(shape)</g>"
        })
    }
    entries.append(
      Entry(text: word(isDetailed ? .outcomeFix : .outcome)) { Self.rectangle("outcome", $0, $1) })
    entries.append(Entry(text: word(.milestone)) { Self.rectangle("milestone", $0, $1, round: 8) })
    let severities = Set(chart.outcomes.values.map(\.severity))
    for severity in Severity.allCases where severities.contains(severity) && severities.count > 1 {
      entries.append(
        Entry(text: labels.word(.severity(severity))) { x, y in
          PictureElements.bar(severity, x: x + 13, y: y - 8, height: 16)
        })
    }
    entries.append(Entry(text: word(.elsewhere)) { Self.rectangle("reference", $0, $1) })
    if hasPath {
      entries.append(
        Entry(text: word(.walkedWay)) { x, y in
          "<path class=\"way on\" d=\"M\(x) \(y)L\(x + Self.sampleWidth) \(y)\""
            + " marker-end=\"url(#on)\"/>"
        })
    }
  }

  /// The elements from a corner on.
  func lines(left: Int, top: Int) -> [String] {
    var x = left
    var result: [String] = []
    for column in columns {
      for (row, entry) in column.entries.enumerated() {
        let y = top + row * Self.leading + Self.leading / 2
        result.append(entry.sample(x, y))
        result.append(
          PictureElements.text(entry.text, .note, x: x + Self.sampleWidth + 9, y: y + 4))
      }
      x += column.width + Self.columnGap
    }
    return result
  }

  private var columns: [(entries: ArraySlice<Entry>, width: Int)] {
    stride(from: 0, to: entries.count, by: Self.rows).map { first in
      let part = entries[first..<min(first + Self.rows, entries.count)]
      let widest = part.map { TextStyle.note.width(of: $0.text) }.max() ?? 0
      return (part, Self.sampleWidth + 9 + widest)
    }
  }

  private static func rectangle(_ name: String, _ x: Int, _ y: Int, round: Int = 4) -> String {
    "<rect class=\"\(name)\" x=\"\(x)\" y=\"\(y - 8)\" width=\"\(sampleWidth)\" height=\"16\""
      + " rx=\"\(round)\"/>"
  }
}
