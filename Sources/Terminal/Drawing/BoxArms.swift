/// The arms of a line that leave one cell.
///
/// Lines that cross are merged by taking the union of their arms, so a junction never needs a table
/// of character pairs.
public struct BoxArms: OptionSet, Hashable, Sendable {
  /// The bits: 1 up, 2 down, 4 left, 8 right.
  public let rawValue: UInt8

  /// Makes a set of its bits: 1 up, 2 down, 4 left, 8 right.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A line leaves upwards.
  public static let up = BoxArms(rawValue: 1)
  /// A line leaves downwards.
  public static let down = BoxArms(rawValue: 2)
  /// A line leaves to the left.
  public static let left = BoxArms(rawValue: 4)
  /// A line leaves to the right.
  public static let right = BoxArms(rawValue: 8)

  private static let unicode = Array(" ╵╷│╴┘┐┤╶└┌├─┴┬┼")
  private static let ascii = Array(" '.|-+++-+++-+++")

  /// The character that draws these arms.
  public func character(_ style: LineStyle) -> Character {
    switch style {
    case .unicode: Self.unicode[Int(rawValue & 15)]
    case .ascii: Self.ascii[Int(rawValue & 15)]
    }
  }
}
