/// The labels and columns of a command's output.
struct OutputPlaces {
  private let lines: [String]

  init(_ lines: [String]) { self.lines = lines }

  /// Whether the first line holds the heads of columns.
  var hasColumns: Bool { lines.first.map { Self.heads(of: $0).count > 1 } ?? false }

  /// Where labels (`Endpoints:`) and columns (`STATUS`) stand in each line.
  func marks(of names: [String]) -> [[Range<String.Index>]] {
    var marks = [[Range<String.Index>]](repeating: [], count: lines.count)
    for name in names {
      if name.hasSuffix(":") {
        for (number, line) in lines.enumerated() {
          if let range = Self.labelled(name, in: line) { marks[number].append(range) }
        }
      } else {
        for (number, range) in column(name) { marks[number].append(range) }
      }
    }
    return marks
  }

  /// A line that begins with a label, from the label to its end.
  private static func labelled(_ label: String, in line: String) -> Range<String.Index>? {
    guard let start = line.firstIndex(where: { $0 != " " }), line[start...].hasPrefix(label) else {
      return nil
    }
    let end = line.lastIndex { $0 != " " }.map { line.index(after: $0) } ?? line.endIndex
    return start..<end
  }

  /// The cells of a column, from the line below its head to the end of the table.
  private func column(_ head: String) -> [(line: Int, cell: Range<String.Index>)] {
    var cells: [(line: Int, cell: Range<String.Index>)] = []
    var columns: (start: Int, end: Int?)?
    var indent = 0
    for (number, line) in lines.enumerated() {
      let heads = Self.heads(of: line)
      if let index = heads.firstIndex(where: { $0.text == head }), heads.count > 1 {
        let next = heads.indices.contains(index + 1) ? heads[index + 1].start : nil
        columns = (heads[index].start, next)
        indent = heads[0].start
      } else if let (start, end) = columns {
        let first = line.firstIndex { $0 != " " }
        let isBelow = first.map { line.distance(from: line.startIndex, to: $0) >= indent } ?? false
        if !isBelow {
          columns = nil
        } else if let cell = Self.cell(of: line, from: start, to: end) {
          cells.append((number, cell))
        }
      }
    }
    return cells
  }

  /// The text between two columns without the blanks around it; nil for none and for a rule of `-`.
  private static func cell(of line: String, from start: Int, to end: Int?) -> Range<String.Index>? {
    guard let low = line.index(line.startIndex, offsetBy: start, limitedBy: line.endIndex) else {
      return nil
    }
    let high =
      end.flatMap { line.index(line.startIndex, offsetBy: $0, limitedBy: line.endIndex) }
      ?? line.endIndex
    let text = line[low..<high]
    guard let first = text.firstIndex(where: { $0 != " " }),
      let last = text.lastIndex(where: { $0 != " " }),
      !text.allSatisfy({ $0 == "-" || $0 == " " })
    else { return nil }
    return first..<line.index(after: last)
  }

  /// The words of a line that are parted by two blanks or more, and where they begin.
  private static func heads(of line: String) -> [(text: String, start: Int)] {
    var heads: [(text: String, start: Int)] = []
    var word = ""
    var start = 0
    var blanks = 2
    for (offset, character) in line.enumerated() {
      if character == " " {
        blanks += 1
        continue
      }
      if blanks >= 2 {
        if !word.isEmpty { heads.append((word, start)) }
        (word, start) = ("", offset)
      } else if blanks == 1 {
        word += " "
      }
      word.append(character)
      blanks = 0
    }
    if !word.isEmpty { heads.append((word, start)) }
    return heads
  }
}
