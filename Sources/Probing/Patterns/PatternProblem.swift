/// Why a regular expression cannot be understood.
public struct PatternProblem: Error, Sendable, Hashable, CustomStringConvertible {
  public var description: String

  init(_ description: String) { self.description = description }
}
