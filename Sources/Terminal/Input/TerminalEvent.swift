/// What comes from the terminal.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(KeyEvent)
  /// A text was pasted at once; its lines end in line feeds, and nothing else of it was changed.
  case paste(String)
  /// The screen has another size now; what was shown must be drawn for it.
  case resized(GridSize)
  /// The program was stopped and goes on; what was shown must be drawn again.
  case resumed(GridSize)
  /// The terminal has told its background: a theme that fits it, for ``Surface/adopt(_:)``.
  case background(Theme)
  /// The program is to end. No event comes after this one.
  case ended(EndReason)
}
