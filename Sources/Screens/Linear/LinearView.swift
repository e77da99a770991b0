/// A screen as plain lines with numbered choices, for screen readers and simple terminals.
public struct LinearView: Sendable, Hashable {
  /// What is there to read.
  public var lines: [String]
  /// What can be chosen by its number, from 1.
  public var choices: [String]
  /// The letters that do something, and what they do.
  public var keys: [String]
}
