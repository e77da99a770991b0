/// One thing that is wrong with a file of the chart.
public struct ChartGap: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The file below the folder above the chart, for example `flowchart/pod/pending.yaml`.
  public var path: String
  /// The line in the file, counted from 1, where it is known.
  public var line: Int?
  /// What is wrong, for the author of the file.
  public var problem: String

  /// Makes a gap of its parts.
  public init(path: String, line: Int? = nil, problem: String) {
    self.path = path
    self.line = line
    self.problem = problem
  }

  /// Makes a gap in the file of an entry.
  public init(entry: EntryID, problem: String) {
    self.init(
      path: "flowchart/" + entry.text.split(separator: ".").joined(separator: "/") + ".yaml",
      problem: problem)
  }

  /// The gap in one line as compilers print errors: `path:line: problem`.
  public var description: String {
    if let line { "\(path):\(line): \(problem)" } else { "\(path): \(problem)" }
  }

  /// Orders by path, then by line.
  public static func < (left: Self, right: Self) -> Bool {
    (left.path, left.line ?? 0, left.problem) < (right.path, right.line ?? 0, right.problem)
  }
}
