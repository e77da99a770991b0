/// How sure a finding is.
public enum Confidence: String, Sendable, CaseIterable, Comparable {
  /// A status field, an event that still holds, or a probe says so.
  case proven
  /// A declaration says so.
  case inferred
  /// A rule of thumb says so.
  case suspected

  /// The surer one is less, so that a list sorts the surest first.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
