import Flowchart
import Screens
import Terminal
import Testing

@Suite("Any size is drawn")
struct AnySizeTests {
  @Test(arguments: ScreenCase.all)
  func fits(screen: ScreenCase) async throws {
    var driver = try await screen.driver(size: (80, 24), language: .simplifiedChinese)
    for columns in [1, 2, 10, 59, 60, 79, 80, 81, 109, 110, 200] {
      for rows in [1, 3, 15, 16, 17, 23, 24, 60] {
        let size = GridSize(rows: rows, columns: columns)
        await driver.send(.resized(size))
        let grid = driver.model.view()
        #expect(grid.size == size)
        if let cursor = grid.cursor {
          #expect(grid.area.rows.contains(cursor.row))
          #expect(grid.area.columns.contains(cursor.column))
        }
        if columns >= 60, rows >= 16 { #expect(!grid.text.contains("60 x 16")) }
      }
    }
  }

  @Test(arguments: Language.allCases)
  func saysWhatItNeeds(language: Language) async throws {
    var driver = try Driver("healthy", size: (59, 16), language: language)
    await driver.start()
    #expect(driver.text.contains("60 x 16") && driver.text.contains("59 x 16"))
  }
}
