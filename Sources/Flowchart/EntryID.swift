/// The name of a question, outcome or milestone: its path below `flowchart/` with dots, without the
/// ending, for example `pod.image.tag-not-found`.
public struct EntryID: Sendable, Hashable, Comparable, CustomStringConvertible,
  ExpressibleByStringLiteral
{
  public let text: String

  /// Makes an id of its text.
  public init(_ text: String) { self.text = text }
  public init(stringLiteral value: String) { text = value }

  public var description: String { text }
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
