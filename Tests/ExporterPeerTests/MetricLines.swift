/// Metrics in the text format, made comparable.
struct MetricLines: Hashable {
  var lines: [String]

  /// - Parameter text: what an exporter answers.
  init(_ text: String) {
    lines = text.split(separator: "\n").map { Self.withoutTime(String($0)) }
  }

  /// Times differ in each run: only that they are there is compared.
  private static func withoutTime(_ line: String) -> String {
    let name = line.prefix { $0 != "{" && $0 != " " }
    guard name.hasSuffix("duration_seconds") || name.hasSuffix("lookup_time_seconds"),
      let space = line.lastIndex(of: " ")
    else { return line }
    return line[..<space] + " TIME"
  }

  /// The lines that only one of two has.
  func differences(from other: MetricLines) -> [String] {
    lines.filter { !other.lines.contains($0) }.map { "only the exporter: \($0)" }
      + other.lines.filter { !lines.contains($0) }.map { "only kdoctor: \($0)" }
  }
}
