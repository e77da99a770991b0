/// A surface without a terminal, for tests.
@MainActor
public final class MemorySurface: Surface {
  /// How large a grid it shows.
  public var size: GridSize

  /// Which characters it can draw lines and marks with.
  public let style: LineStyle

  /// All grids shown, the latest last.
  public private(set) var grids: [CellGrid] = []

  /// All texts copied, the latest last.
  public private(set) var copied: [String] = []

  /// Makes a surface of a size.
  public init(size: GridSize, style: LineStyle = .unicode) {
    self.size = size
    self.style = style
  }

  /// Shows a grid: keeps it.
  public func present(_ grid: CellGrid) { grids.append(grid) }

  /// Has no colours.
  public func adopt(_ theme: Theme) {}

  /// Keeps the text.
  public func copy(_ text: String) -> Bool {
    copied.append(text)
    return true
  }
}
