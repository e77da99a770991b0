/// What became of some inputs of one reader.
public struct FuzzTally: Sendable, Codable {
  /// An input that was treated as none may be.
  public struct Failure: Sendable, Codable {
    /// Which input; ``FuzzInputs/input(_:)`` makes it again.
    public var number: Int
    /// What was wrong.
    public var words: String
  }

  /// How many were read.
  public var read = 0
  /// How many were refused in words.
  public var refused = 0
  /// The first failures.
  public var failures: [Failure] = []

  /// More tell nothing new.
  static let failuresKept = 20
}
