import CNCursesW

extension CursesSurface {
  /// What curses holds for the screen, as text, one line per row, without trailing spaces.
  var contents: String {
    var lines: [String] = []
    for row in 0..<getmaxy(ncw_screen()) {
      var line = ""
      var column: Int32 = 0
      while column < getmaxx(ncw_screen()) {
        var text = [wchar_t](repeating: 0, count: Int(ncw_cell_characters) + 1)
        var attributes: attr_t = 0
        var pair: Int32 = 0
        _ = ncw_get(row, column, &text, &attributes, &pair)
        for value in text.prefix(while: { $0 != 0 }) {
          if let scalar = Unicode.Scalar(UInt32(bitPattern: value)) {
            line.unicodeScalars.append(scalar)
          }
        }
        column += max(1, ncw_width(text[0]))
      }
      while line.last == " " { line.removeLast() }
      lines.append(line)
    }
    return lines.joined(separator: "\n")
  }
}
