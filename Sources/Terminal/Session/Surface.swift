/// What shows grids to a person.
@MainActor
public protocol Surface: AnyObject {
  /// How large a grid it shows.
  var size: GridSize { get }

  /// Which characters it can draw lines and marks with.
  var style: LineStyle { get }

  /// Shows a grid in place of the one before; what does not fit is left out.
  func present(_ grid: CellGrid)

  /// Takes the colours that fit the background, from the next grid on, unless others were asked for.
  func adopt(_ theme: Theme)

  /// Puts a text on the person's clipboard.
  ///
  /// - Returns: Whether the text was handed over. It was not where it is too long. Whether a
  ///   terminal took it cannot be told.
  func copy(_ text: String) -> Bool
}
