/// What sets a cell apart, whatever its role is.
public struct Emphasis: OptionSet, Hashable, Sendable {
  /// The bits: 1 strong, 2 selected, 4 match.
  public let rawValue: UInt8

  /// Makes a set of its bits: 1 strong, 2 selected, 4 match.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Text of more weight than the text around it.
  public static let strong = Emphasis(rawValue: 1)
  /// What the next key acts on.
  public static let selected = Emphasis(rawValue: 2)
  /// What was searched for.
  public static let match = Emphasis(rawValue: 4)
}
