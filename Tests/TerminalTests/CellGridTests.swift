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

  @Test("Writing over half of a wide character removes the other half")
  func overwrites() {
    var grid = CellGrid(rows: 1, columns: 6)
    grid.put("集群满", row: 0, column: 0)
    grid.put("x", row: 0, column: 1)
    #expect(grid.text == " x群满")
    grid.put("yz", row: 0, column: 3)
    #expect(grid.text == " x yz")
  }

  @Test("Lines that meet are joined", arguments: LineStyle.allCases)
  func joins(style: LineStyle) {
    var grid = CellGrid(rows: 3, columns: 5)
    grid.box(rows: 0...2, columns: 0...4, style: style)
    grid.line(column: 2, rows: 0...2, style: style)
    grid.line(row: 1, columns: 0...4, style: style)
    switch style {
    case .unicode: #expect(grid.text == "┌─┬─┐\n├─┼─┤\n└─┴─┘")
    case .ascii: #expect(grid.text == "+-+-+\n+-+-+\n+-+-+")
    }
  }

  @Test("Roles are kept beside the text")
  func roles() {
    var grid = CellGrid(rows: 1, columns: 4)
    grid.put("ab", row: 0, column: 0, role: .bad)
    grid.mark(row: 0, columns: 1..<9, role: .selected)
    #expect((0..<4).map { grid[0, $0].role } == [.bad, .selected, .selected, .selected])
  }
}
