/// Where an object is written in a file.
public struct FileLocation: Sendable, Hashable {
  /// The file's path as it was given, with `/` between its parts.
  public var file: String
  /// The line on which the object begins, counted from 1.
  public var line: Int

  /// What stands for a file where the text came on standard input.
  public static let standardInput = "standard input"

  /// Whether there is such a file.
  public var isFile: Bool { file != Self.standardInput }

  /// Makes a location of its two parts.
  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}

extension FileLocation: CustomStringConvertible {
  /// `shop.yaml:12`, as compilers write it.
  public var description: String { "\(file):\(line)" }
}
