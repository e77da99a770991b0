/// Where and how a report is saved.
struct SaveForm: Sendable, Hashable {
  private(set) var format: String
  var path: String
  /// The file that is there already and may be replaced: the person was told of it.
  var replaceable: String?

  init(format: String) {
    self.format = format
    path = "kdoctor-report" + Self.ending(of: format)
  }

  /// Takes another format; the ending of the file's name follows it.
  mutating func change(to format: String) {
    let old = Self.ending(of: self.format)
    if path.hasSuffix(old) { path = path.dropLast(old.count) + Self.ending(of: format) }
    self.format = format
  }

  /// What the name of a file in a format ends with.
  private static func ending(of format: String) -> String {
    switch format {
    case "text": ".txt"
    case "markdown": ".md"
    case "junit": ".xml"
    case "prometheus": ".prom"
    default: ".\(format)"
    }
  }
}
