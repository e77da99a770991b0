/// What is wrong in a configuration file, and where.
public struct ConfigurationProblem: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file as it was named.
  public var file: String
  /// The line, from 1; nil where it is the file as a whole.
  public var line: Int?
  /// The key with all above it, such as `modules.web.http.method`; nil where it is none.
  public var key: String?
  /// What is wrong, for people.
  public var problem: String
  /// Whether the exporter could do what is asked for, and kdoctor cannot.
  public var isUnsupported: Bool

  /// Makes a problem from its parts.
  init(
    file: String, line: Int? = nil, key: String? = nil, problem: String,
    isUnsupported: Bool = false
  ) {
    self.file = file
    self.line = line
    self.key = key
    self.problem = problem
    self.isUnsupported = isUnsupported
  }

  public var description: String {
    let place = [file, line.map(String.init)].compactMap(\.self).joined(separator: ":")
    return [place, key, problem].compactMap(\.self).joined(separator: ": ")
  }
}
