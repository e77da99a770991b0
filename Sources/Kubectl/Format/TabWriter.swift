/// Lines up cells that end in tabs, by the rules of Go's `text/tabwriter`, with which kubectl prints.
///
/// A column is a block of lines that follow each other and have a cell there; the text after a
/// line's last tab belongs to no column.
struct TabWriter {
  /// The least width of a column, padding included.
  var minWidth: Int
  /// The spaces after a column's widest cell.
  var padding: Int

  /// Tables of `kubectl get`.
  static let table = TabWriter(minWidth: 6, padding: 3)
  /// What `kubectl describe` prints.
  static let description = TabWriter(minWidth: 0, padding: 2)

  /// Far more than any output has. The text is the cluster's, and each column is a call within
  /// another.
  private static let mostColumns = 200

  /// Lines up a text; tabs beyond what could be columns stay as they are.
  func format(_ text: String) -> String {
    // Carriage returns have been made visible, so that a line feed is always a character.
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.split(separator: "\t", maxSplits: Self.mostColumns, omittingEmptySubsequences: false)
    }
    let endsOpen = lines.last?.count == 1 && lines.last?.first?.isEmpty == true
    if endsOpen { lines.removeLast() }
    var layout = Layout(writer: self, lines: lines)
    layout.format(0..<lines.count)
    if !endsOpen, !layout.output.isEmpty { layout.output.removeLast() }
    return layout.output
  }

  private struct Layout {
    let writer: TabWriter
    let lines: [[Substring]]
    /// The widths of the columns to the left.
    var widths: [Int] = []
    var output = ""

    mutating func format(_ range: Range<Int>) {
      let column = widths.count
      var first = range.lowerBound
      var line = first
      while line < range.upperBound {
        guard hasCell(line, column) else {
          line += 1
          continue
        }
        write(first..<line)
        first = line
        var width = writer.minWidth
        while line < range.upperBound, hasCell(line, column) {
          width = max(width, Self.width(lines[line][column]) + writer.padding)
          line += 1
        }
        widths.append(width)
        format(first..<line)
        widths.removeLast()
        first = line
      }
      write(first..<range.upperBound)
    }

    private func hasCell(_ line: Int, _ column: Int) -> Bool { column < lines[line].count - 1 }

    /// Go counts code points.
    private static func width(_ cell: Substring) -> Int { cell.unicodeScalars.count }

    private mutating func write(_ range: Range<Int>) {
      for cells in lines[range] {
        for (column, cell) in cells.enumerated() {
          output += cell
          if column < widths.count {
            output += String(repeating: " ", count: widths[column] - Self.width(cell))
          }
        }
        output += "\n"
      }
    }
  }
}
