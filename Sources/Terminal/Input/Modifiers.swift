/// Keys that are held while another one is pressed.
public struct Modifiers: OptionSet, Hashable, Sendable {
  /// The bits, as terminals send them: 1 Shift, 2 Alt, 4 Ctrl.
  public let rawValue: UInt8

  /// Makes a set of its bits: 1 Shift, 2 Alt, 4 Ctrl.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Shift.
  public static let shift = Modifiers(rawValue: 1)
  /// Alt, or Meta.
  public static let alt = Modifiers(rawValue: 2)
  /// Ctrl.
  public static let control = Modifiers(rawValue: 4)
}
