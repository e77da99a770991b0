/// A key of the keyboard, as far as terminals tell keys apart.
///
/// Terminals send the same for Tab and Ctrl-I, and for Enter, Ctrl-M and Ctrl-J.
public enum Key: Hashable, Sendable {
  /// A key that types a character.
  case character(Character)
  /// Enter or Return.
  case enter
  /// Tab; with ``Modifiers/shift`` it goes backwards.
  case tab
  /// Esc.
  case escape
  /// The key that deletes to the left.
  case backspace
  /// The key that deletes to the right.
  case delete
  /// The key that changes between inserting and overwriting.
  case insert
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow to the left.
  case left
  /// Arrow to the right.
  case right
  /// To the start.
  case home
  /// To the end.
  case end
  /// A page back.
  case pageUp
  /// A page on.
  case pageDown
  /// A function key, F1 to F20.
  case function(Int)
}
