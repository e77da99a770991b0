/// A reader that did with an input what none may do.
public struct FuzzFailure: Error, CustomStringConvertible {
  /// What it did.
  public let description: String

  /// Says what it did.
  public init(_ description: String) { self.description = description }
}
