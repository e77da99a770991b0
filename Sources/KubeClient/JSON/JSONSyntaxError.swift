/// Text that is not JSON.
public struct JSONSyntaxError: Error, Hashable, CustomStringConvertible {
  /// The first byte that does not fit, counted from 0.
  public var offset: Int
  /// From 1.
  public var line: Int
  /// From 1, in bytes.
  public var column: Int
  /// What is wrong, in a few words.
  public var message: String
  /// Whether the text simply stops too early, as a file does that was cut off.
  public var isEndOfInput: Bool

  /// For example `line 3, column 7: expected ":" after a key`.
  public var description: String { "line \(line), column \(column): \(message)" }
}
