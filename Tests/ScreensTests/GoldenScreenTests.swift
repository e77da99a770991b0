import Flowchart
import GoldenFiles
import Screens
import Terminal
import Testing

@Suite("Screens look as they were recorded")
struct GoldenScreenTests {
  private static let sizes: [(columns: Int, rows: Int)] = [(80, 24), (120, 40), (60, 16)]

  @Test(arguments: ScreenCase.all, Language.allCases)
  func looks(screen: ScreenCase, language: Language) async throws {
    var driver = try await screen.driver(size: Self.sizes[0], language: language)
    for size in Self.sizes {
      await driver.send(.resized(GridSize(rows: size.rows, columns: size.columns)))
      let name = "\(screen.name)-\(size.columns)x\(size.rows)-\(language.rawValue).txt"
      let grid = driver.model.view()
      try Golden.expect(grid.text + "\n", name)
      try Golden.expect(grid.roles + "\n", "roles/" + name)
    }
  }

  @Test func inASCII() async throws {
    let screen = try #require(ScreenCase.all.first { $0.name == "walk-pod" })
    let driver = try await screen.driver(size: (80, 24), language: .english, style: .ascii)
    let isASCII = driver.text.allSatisfy { $0.isASCII }
    #expect(isASCII)
    try Golden.expect(driver.text + "\n", "walk-pod-ascii.txt")
  }

  @Test(arguments: Language.allCases)
  func asLines(language: Language) async throws {
    for name in ["applications", "walk-pod", "finding", "unreachable"] {
      let screen = try #require(ScreenCase.all.first { $0.name == name })
      let driver = try await screen.driver(size: (80, 24), language: language)
      let view = driver.model.linearView()
      let text =
        (view.lines + view.choices.enumerated().map { "\($0 + 1). \($1)" } + view.keys)
        .joined(separator: "\n")
      try Golden.expect(text + "\n", "\(name)-linear-\(language.rawValue).txt")
    }
  }
}
