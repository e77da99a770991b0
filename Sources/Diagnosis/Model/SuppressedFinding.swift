/// A finding that is counted and listed, but neither told with the others nor part of the state.
public struct SuppressedFinding: Sendable {
  public var finding: Finding
  public var suppression: Suppression

  /// Makes one of the finding and why it is suppressed.
  public init(finding: Finding, suppression: Suppression) {
    self.finding = finding
    self.suppression = suppression
  }
}
