/// A key that was pressed, with the keys held meanwhile.
public struct KeyEvent: Hashable, Sendable {
  /// The key itself.
  public var key: Key
  /// The keys held; a letter's own Shift is in the letter.
  public var modifiers: Modifiers

  /// Makes a key event.
  public init(_ key: Key, _ modifiers: Modifiers = []) {
    self.key = key
    self.modifiers = modifiers
  }

  /// The event of a character typed, which may be a Chinese one.
  public static func character(_ character: Character) -> KeyEvent {
    KeyEvent(.character(character))
  }

  /// The event of a letter pressed together with Ctrl; the letter is a small one.
  public static func control(_ letter: Character) -> KeyEvent {
    KeyEvent(.character(letter), .control)
  }
}
