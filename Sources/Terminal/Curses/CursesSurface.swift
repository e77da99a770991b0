import CNCursesW
import CTerminalGuard
import Glibc

/// A screen of the terminal. Nothing else draws with curses.
///
/// Curses compares each grid with what is shown and sends only what differs.
@MainActor
public final class CursesSurface: Surface {
  /// Which characters it can draw lines and marks with.
  public let style: LineStyle

  /// Which characters the terminal is believed to show.
  public let locale: TerminalLocale

  let device: TerminalDevice
  private let screen: OpaquePointer
  private let files: [UnsafeMutablePointer<FILE>]
  private var pens: Pens
  private let colours: ColourDepth
  private let isThemeGiven: Bool
  private let lock: ScreenLock
  private let multiplexer: Multiplexer
  private let hasClipboard: Bool
  private var shown: CellGrid?
  private var isOpen = true
  private var characters = [wchar_t](repeating: 0, count: Int(ncw_cell_characters) + 1)

  /// Takes over a terminal.
  ///
  /// - Parameters:
  ///   - device: The terminal; anything else serves as one that nobody sees.
  ///   - environment: The type of the terminal, and what is known of it.
  ///   - options: What it is to look like.
  ///   - lock: Held while drawing.
  ///   - locale: Which characters the terminal is believed to show.
  /// - Throws: ``TerminalError`` where the type is not set, unknown or too simple.
  init(
    device: TerminalDevice, environment: TerminalEnvironment, options: TerminalOptions,
    lock: ScreenLock, locale: TerminalLocale = .adopt()
  ) throws(TerminalError) {
    try TerminalType.check(environment.type, descriptor: device.descriptor)
    self.locale = locale
    style = locale == .ascii ? .ascii : options.style
    var files: [UnsafeMutablePointer<FILE>] = []
    for mode in ["w", "r"] {
      let copy = fcntl(device.descriptor, F_DUPFD_CLOEXEC, 3)
      guard copy >= 0, let file = fdopen(copy, mode) else {
        for file in files { fclose(file) }
        throw .system("fdopen", errno)
      }
      files.append(file)
    }
    guard let screen = newterm(environment.type, files[0], files[1]) else {
      for file in files { fclose(file) }
      throw .unknownType(environment.type)
    }
    self.device = device
    self.screen = screen
    self.files = files
    self.lock = lock
    multiplexer = environment.multiplexer
    hasClipboard = environment.hasClipboard
    _ = cbreak()
    _ = noecho()
    _ = nonl()
    _ = keypad(ncw_screen(), true)
    ctg_free_control_keys(device.descriptor)
    _ = def_prog_mode()
    _ = curs_set(0)
    colours = environment.isColourless ? .none : options.colours
    isThemeGiven = options.theme != nil
    pens = Pens(theme: options.theme ?? environment.theme ?? .dark, limit: colours)
  }

  /// How large a grid it shows: the size of the terminal.
  public var size: GridSize {
    device.size
      ?? GridSize(rows: Int(getmaxy(ncw_screen())), columns: Int(getmaxx(ncw_screen())))
  }

  /// Shows a grid in place of the one before; what does not fit is left out.
  ///
  /// The screen follows the terminal's size by itself.
  public func present(_ grid: CellGrid) {
    guard isOpen else { return }
    lock.draw { isLost in
      fitTerminal()
      if isLost { _ = clearok(ncw_believed_screen(), true) }
      if isLost || grid.cursor == nil { _ = curs_set(0) }
      draw(grid)
      move(to: grid.cursor)
      _ = wnoutrefresh(ncw_screen())
      _ = doupdate()
      if grid.cursor != nil { _ = curs_set(1) }
    }
  }

  /// Takes the colours that fit the background, from the next grid on.
  public func adopt(_ theme: Theme) {
    guard isOpen, !isThemeGiven else { return }
    pens = Pens(theme: theme, limit: colours)
    shown = nil
  }

  /// Puts a text on the clipboard of the person's terminal, with the sequence OSC 52.
  public func copy(_ text: String) -> Bool {
    guard isOpen, hasClipboard, let bytes = ClipboardSequence.bytes(for: text, through: multiplexer)
    else {
      return false
    }
    lock.write { device.write(bytes) }
    return true
  }

  /// Leaves the screen. The surface shows nothing afterwards.
  func close() {
    guard isOpen else { return }
    isOpen = false
    device.write(TerminalType.notMarkingPastes)
    // Curses leaves the cursor in the last row.
    let rest = TerminalType.hasOneScreen ? TerminalType.goingOn : []
    _ = endwin()
    device.write(rest)
    delscreen(screen)
    for file in files { fclose(file) }
  }

  /// The descriptor through which curses draws.
  var drawing: Int32 { files.first.map { fileno($0) } ?? -1 }

  /// Follows a size that changed, or one that only the device knows.
  private func fitTerminal() {
    guard let size = device.size else { return }
    resize(to: size)
  }

  /// Gives the screen another size; what it shows is drawn anew.
  func resize(to size: GridSize) {
    let window = ncw_screen()
    guard size.rows != getmaxy(window) || size.columns != getmaxx(window) else { return }
    _ = resizeterm(Int32(clamping: size.rows), Int32(clamping: size.columns))
    _ = clearok(ncw_believed_screen(), true)
    shown = nil
  }

  private func draw(_ grid: CellGrid) {
    let rows = min(grid.rows, Int(getmaxy(ncw_screen())))
    let columns = min(grid.columns, Int(getmaxx(ncw_screen())))
    let before = shown?.size == grid.size ? shown : nil
    if before == nil { _ = werase(ncw_screen()) }
    for row in 0..<rows {
      for column in 0..<columns {
        let cell = grid[row, column]
        if let before {
          if cell == before[row, column] { continue }
        } else if cell == .blank {
          continue
        }
        guard !cell.isTail else { continue }
        let isWide = column + 1 < grid.columns && grid[row, column + 1].isTail
        put(
          cell, row: Int32(row), column: Int32(column), isWide: isWide,
          isCut: isWide && column == columns - 1)
      }
    }
    shown = grid
  }

  private func put(_ cell: Cell, row: Int32, column: Int32, isWide: Bool, isCut: Bool) {
    let pen = pens[cell.role, cell.emphasis]
    var count = 0
    for scalar in cell.glyph.unicodeScalars where count < characters.count - 1 {
      characters[count] = wchar_t(bitPattern: scalar.value)
      count += 1
    }
    // What curses would give other columns than the grid would move the rest of the row.
    let width = count == 0 ? -1 : ncw_width(characters[0])
    if (locale == .ascii && !cell.glyph.isASCII) || width < 1 || (width == 2 && !isWide) || isCut {
      characters[0] = 0x3F
      count = 1
    }
    // The emoji form is drawn wide by some terminals and narrow by others; the plain form is not.
    if width == 1, isWide { count = 1 }
    characters[count] = 0
    _ = ncw_put(row, column, characters, pen.attributes, pen.pair)
    if isWide, !isCut, ncw_width(characters[0]) == 1 {
      characters[0] = locale == .ascii ? 0x3F : 0x20
      characters[1] = 0
      _ = ncw_put(row, column + 1, characters, pen.attributes, pen.pair)
    }
  }

  private func move(to cursor: GridPosition?) {
    // A terminal that cannot hide its cursor has it where it disturbs least.
    let row = cursor?.row ?? Int(getmaxy(ncw_screen())) - 1
    let column = cursor?.column ?? 0
    _ = wmove(
      ncw_screen(), min(Int32(clamping: row), getmaxy(ncw_screen()) - 1),
      min(Int32(clamping: column), getmaxx(ncw_screen()) - 1))
  }
}
