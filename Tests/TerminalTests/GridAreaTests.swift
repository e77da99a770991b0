import Terminal
import Testing

@Suite("Areas of a grid")
struct GridAreaTests {
  static let whole = GridArea(rows: 2..<12, columns: 1..<41)

  @Test("Parts of an area", arguments: [0, 3, 10, 99, -2, -99])
  func splits(count: Int) {
    let (upper, lower) = Self.whole.split(rows: count)
    let (left, right) = Self.whole.split(columns: count)
    #expect(upper.rows.count + lower.rows.count == 10)
    #expect(left.columns.count + right.columns.count == 40)
    #expect(upper.rows.upperBound == lower.rows.lowerBound)
    #expect(upper.rows.count == [0: 0, 3: 3, -2: 8, -99: 0][count] ?? 10)
    #expect(right.columns.count == [0: 40, 3: 37, 10: 30, -2: 2, -99: 40][count] ?? 0)
  }

  @Test("The inside of an area is empty where there is none", arguments: [0, 1, 2, 3])
  func insets(size: Int) {
    let inner = GridArea(rows: 5..<5 + size, columns: 5..<5 + size).inset()
    #expect(inner.size == GridSize(rows: max(0, size - 2), columns: max(0, size - 2)))
    #expect(inner.isEmpty == (size < 3))
  }

  @Test("A drawing larger than its place scrolls in it")
  func scrolls() {
    var drawing = CellGrid(rows: 4, columns: 10)
    for row in 0..<4 { drawing.put("\(row)集群满x", row: row, column: 0) }
    drawing.cursor = GridPosition(row: 2, column: 3)
    var grid = CellGrid(rows: 4, columns: 8)
    grid.fill(grid.area, with: ".")
    let area = GridArea(rows: 1..<3, columns: 1..<6)
    grid.place(drawing, in: area, from: GridPosition(row: 2, column: 2))
    // Half of 集 is left of the place, half of 满 right of nothing.
    #expect(grid.text == "........\n. 群满..\n. 群满..\n........")
    #expect(grid.cursor == GridPosition(row: 1, column: 2))

    grid.place(drawing, in: area, from: GridPosition(row: 0, column: 0))
    #expect(grid.text == "........\n.0集群..\n.1集群..\n........")
    grid.place(drawing, in: area, from: GridPosition(row: 3, column: 7))
    #expect(grid.text == "........\n.x  群..\n.1集群..\n........")
    grid.place(drawing, in: area, from: GridPosition(row: 9, column: 9))
    #expect(grid.text == "........\n.x  群..\n.1集群..\n........")
  }

  @Test("A wrapped text stays in its area")
  func wraps() {
    var grid = CellGrid(rows: 4, columns: 12)
    let area = GridArea(rows: 1..<3, columns: 2..<10)
    #expect(grid.put("one two three four", wrappedIn: area) == 2)
    #expect(grid.text == "\n  one two\n  three…\n")
    grid.fill(grid.area)
    #expect(grid.put("集群满了\n吗", wrappedIn: area, role: .bad) == 2)
    #expect(grid.text == "\n  集群满了\n  吗\n")
    #expect(grid.put("x", wrappedIn: GridArea(rows: 1..<1, columns: 0..<9)) == 0)
  }
}
