import Terminal
import Testing

@Suite("The cell grid")
struct CellGridTests {
  @Test("Text is clipped at both edges, wide characters whole")
  func clips() {
    var grid = CellGrid(rows: 2, columns: 5)
    grid.put("集群满", row: 0, column: 0)
    grid.put("abcdefgh", row: 1, column: -2)
    grid.put("outside", row: 2, column: 0)
    #expect(grid.text == "集群\ncdefg")
    #expect(grid[0, 1].isTail)
  }

  @Test(
    "Text in a column of a table ends in an ellipsis, and says where it ended",
    arguments: [
      ("short", LineStyle.unicode, "short", 5), ("集群满了", .unicode, "集…", 3),
      ("longer text", .unicode, "long…", 5), ("longer text", .ascii, "lo...", 5),
    ])
  func limits(text: String, style: LineStyle, expected: String, end: Int) {
    var grid = CellGrid(rows: 1, columns: 20, style: style)
    #expect(grid.put(text, row: 0, column: 1, width: text.columns == 8 ? 4 : 5) == end + 1)
    #expect(grid.text == " " + expected)
  }

  @Test("Writing over half of a wide character removes the other half")
  func overwrites() {
    var grid = CellGrid(rows: 1, columns: 6)
    grid.put("集群满", row: 0, column: 0)
    grid.put("x", row: 0, column: 1)
    #expect(grid.text == " x群满")
    grid.put("yz", row: 0, column: 3)
    #expect(grid.text == " x yz")
  }

  @Test("What could act on a terminal is made visible")
  func neutralises() {
    var grid = CellGrid(rows: 2, columns: 12)
    grid.put("\u{1B}[31m\tx\u{202E}", row: 0, column: 0)
    grid.put("a\nb\u{7}", wrappedIn: GridArea(rows: 1..<2, columns: 0..<12))
    #expect(grid.text == "^[[31m x\\u{2\na…")
  }

  @Test("Lines that meet are joined", arguments: LineStyle.allCases)
  func joins(style: LineStyle) {
    var grid = CellGrid(rows: 3, columns: 5, style: style)
    grid.box(grid.area)
    grid.line(column: 2, rows: 0..<3)
    grid.line(row: 1, columns: 0..<5)
    grid.line(row: 7, columns: -3..<99)
    switch style {
    case .unicode: #expect(grid.text == "┌─┬─┐\n├─┼─┤\n└─┴─┘")
    case .ascii: #expect(grid.text == "+-+-+\n+-+-+\n+-+-+")
    }
  }

  @Test("A box that reaches beyond the grid is cut, not closed")
  func cutsBoxes() {
    var grid = CellGrid(rows: 3, columns: 4)
    grid.box(GridArea(rows: 1..<5, columns: -1..<3))
    grid.box(GridArea(rows: 0..<0, columns: 0..<4))
    #expect(grid.text == "\n──┐\n  │")
  }

  @Test("In ASCII every mark has a plain character, and letters of a language stay")
  func marks() {
    var grid = CellGrid(rows: 2, columns: 30, style: .ascii)
    grid.put("✓✗•→←↑↓…–“”│┼┐ 集群 é", row: 0, column: 0)
    grid.fill(GridArea(rows: 1..<2, columns: 0..<3), with: "─")
    #expect(grid.text == "+x*><^v.-\"\"|++ 集群 é\n---")
  }

  @Test("Roles and what is selected are kept beside the text")
  func roles() {
    var grid = CellGrid(rows: 2, columns: 8)
    grid.put("ok 集", row: 0, column: 0, role: .good)
    grid.put("no", row: 1, column: 0, role: .bad)
    grid.box(GridArea(rows: 0..<2, columns: 6..<8))
    grid.mark(GridArea(rows: 1..<9, columns: 1..<5), emphasis: .selected)
    grid.mark(GridArea(rows: 0..<1, columns: 0..<1), role: .title)
    #expect(grid.roles == "tg gg ll\nbB___ ll")
  }
}
