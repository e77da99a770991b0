/// One place of a grid: a character, or one half of a wide one.
public struct Cell: Equatable, Sendable {
  /// The character; NUL in the second cell of a wide character.
  public var glyph: Character
  /// What the character is for.
  public var role: TextRole
  /// What sets the cell apart.
  public var emphasis: Emphasis
  /// The lines that leave the cell, so that later lines can join them.
  public var arms: BoxArms

  /// Makes a cell.
  init(_ glyph: Character, role: TextRole = .plain, emphasis: Emphasis = [], arms: BoxArms = []) {
    self.glyph = glyph
    self.role = role
    self.emphasis = emphasis
    self.arms = arms
  }

  static let blank = Cell(" ")

  /// Whether this is the second cell of a wide character.
  public var isTail: Bool { glyph == "\0" }
}
