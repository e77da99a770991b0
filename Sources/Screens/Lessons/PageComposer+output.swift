import Teaching
import Terminal

extension PageComposer {
  /// A command and what it prints.
  mutating func add(_ output: CommandOutput) {
    command("$ " + output.command)
    guard let lines = output.lines else {
      add(ScreenWord.notShown.text(language), indent: 2, role: .muted)
      return
    }
    let end = lines.lastIndex { !$0.text.isEmpty }.map { $0 + 1 } ?? 0
    if end == 0 { add(ScreenWord.noLines.text(language), indent: 2, role: .muted) }
    for line in lines[..<end] { add(line) }
  }

  /// A line that a command has printed. Its columns stay as they are; what is too wide goes on in
  /// the next row. Rows with something marked in them have a sign before them.
  mutating func add(_ line: OutputLine) {
    var row = PageRow(lead: "  ")
    var columns = 0
    for piece in line.pieces {
      for character in piece.text.visible {
        let width = String(character).columns
        if columns + width > self.width - 2, columns > 0 {
          append(row)
          row = PageRow(lead: "  ")
          columns = 0
        }
        if piece.isMarked { row.mark(character) } else { row.text.append(character) }
        columns += width
      }
    }
    append(row)
  }
}

extension PageRow {
  /// Adds a character that matters.
  fileprivate mutating func mark(_ character: Character) {
    let place = text.count
    text.append(character)
    lead = "▶ "
    leadRole = .accent
    if let last = marks.last, last.upperBound == place {
      marks[marks.count - 1] = last.lowerBound..<place + 1
    } else {
      marks.append(place..<place + 1)
    }
  }
}
