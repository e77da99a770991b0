import Glibc
import Testing

@testable import Terminal

/// Curses on a terminal that nobody sees.
@Suite("The curses surface") @MainActor
struct CursesSurfaceTests {
  static func surface(
    type: String, rows: Int = 5, columns: Int = 30, locale: TerminalLocale = .adopt()
  ) throws -> CursesSurface {
    let device = TerminalDevice(descriptor: open("/dev/null", O_RDWR | O_CLOEXEC))
    let surface = try CursesSurface(
      device: device, environment: TerminalEnvironment { $0 == "TERM" ? type : nil },
      options: TerminalOptions(), lock: ScreenLock(), locale: locale)
    surface.resize(to: GridSize(rows: rows, columns: columns))
    return surface
  }

  @Test(
    "What the grid holds is what curses shows",
    arguments: ["xterm-256color", "screen", "linux", "vt100", "rxvt"])
  func shows(type: String) throws {
    let surface = try Self.surface(type: type)
    defer { surface.close() }
    #expect(surface.size == GridSize(rows: 5, columns: 30))
    #expect(surface.style == .unicode)
    var grid = CellGrid(rows: 5, columns: 30)
    grid.box(grid.area)
    grid.put("节点 Ready │ e\u{301} ✓", row: 1, column: 2, role: .good)
    grid.put("Pod 挂起", row: 2, column: 1, role: .bad, emphasis: .selected)
    surface.present(grid)
    #expect(surface.contents == grid.text)
    // Over halves of wide characters, and away again.
    grid.put("x", row: 1, column: 3)
    grid.put("集群", row: 2, column: 4)
    grid.put("满", row: 2, column: 3)
    surface.present(grid)
    #expect(surface.contents == grid.text)
    surface.present(CellGrid(rows: 5, columns: 30))
    #expect(surface.contents == "\n\n\n\n")
  }

  @Test("Any two grids in a row come out right")
  func anySequence() throws {
    let surface = try Self.surface(type: "xterm-256color", rows: 3, columns: 12)
    defer { surface.close() }
    var random = SeededRandom(seed: 5)
    var grid = CellGrid(rows: 3, columns: 12)
    for _ in 0..<500 {
      let text = ["集", "x", "群满", " ", "─"].randomElement(using: &random) ?? ""
      grid.put(text, row: .random(in: 0..<3), column: .random(in: -1..<12))
      if Bool.random(using: &random) { surface.present(grid) }
    }
    surface.present(grid)
    #expect(surface.contents == grid.text)
  }

  @Test("What curses would give other columns does not move the row")
  func oddCharacters() throws {
    let surface = try Self.surface(type: "xterm-256color")
    defer { surface.close() }
    var grid = CellGrid(rows: 5, columns: 30)
    for (row, text) in ["🇩🇪|", "❤\u{FE0F}|", "👍🏽|", "\u{1FAE8}|", "\u{10FFFD}|"].enumerated() {
      grid.put(text, row: row, column: 0)
    }
    surface.present(grid)
    for line in surface.contents.split(separator: "\n") {
      let columns = line.prefix { $0 != "|" }.reduce(0) { $0 + $1.columns }
      #expect((1...2).contains(columns), "\(line)")
    }
  }

  @Test("A grid of another size is cut, and the screen follows a new size")
  func sizes() throws {
    let surface = try Self.surface(type: "xterm-256color", rows: 2, columns: 4)
    defer { surface.close() }
    var grid = CellGrid(rows: 4, columns: 8)
    grid.put("abc集群", row: 0, column: 0)
    grid.put("below", row: 3, column: 0)
    surface.present(grid)
    #expect(surface.contents == "abc?\n")
    surface.resize(to: GridSize(rows: 4, columns: 8))
    surface.present(grid)
    #expect(surface.contents == "abc集群\n\n\nbelow")
  }

  @Test("No size is too small", arguments: [1, 2, 3])
  func smallSizes(size: Int) throws {
    let surface = try Self.surface(type: "xterm-256color", rows: size, columns: size)
    defer { surface.close() }
    var grid = CellGrid(rows: size, columns: size)
    grid.box(grid.area)
    grid.put("集群", row: size - 1, column: 0)
    grid.cursor = GridPosition(row: 9, column: 9)
    surface.present(grid)
    #expect(surface.contents == grid.text)
  }

  @Test("Where there is ASCII alone, all else keeps its columns")
  func ascii() throws {
    let surface = try Self.surface(type: "vt100", locale: .ascii)
    defer { surface.close() }
    #expect(surface.style == .ascii)
    var grid = CellGrid(rows: 5, columns: 30, style: surface.style)
    grid.put("│节点│ é ✓", row: 0, column: 0)
    surface.present(grid)
    #expect(surface.contents == "|????| ? +\n\n\n\n")
  }

  @Test("Unknown and too simple terminals are told apart")
  func refuses() {
    #expect(throws: TerminalError.unknownType("nosuch")) { try Self.surface(type: "nosuch") }
    #expect(throws: TerminalError.incapableType("dumb")) { try Self.surface(type: "dumb") }
    #expect(throws: TerminalError.unknownType("unknown")) { try Self.surface(type: "unknown") }
    #expect(throws: TerminalError.typeNotSet) { try Self.surface(type: "") }
    #expect(TerminalError.incapableType("dumb").description.contains("\"dumb\""))
  }

  @Test("A type brings the sequences of its keys", arguments: ["xterm-256color", "linux", "vt100"])
  func keys(type: String) throws {
    let surface = try Self.surface(type: type)
    defer { surface.close() }
    let sequences = TerminalType.keySequences()
    #expect(sequences.values.contains(KeyEvent(.up)))
    var decoder = KeyDecoder(sequences: sequences)
    for (bytes, event) in sequences where bytes.first == 0x1B {
      #expect(decoder.decode(bytes) + decoder.flush() == [.key(event)])
    }
    #expect(!String(decoding: TerminalType.leaving(rows: 24), as: UTF8.self).contains("$<"))
  }
}
