internal import Yams

extension YAMLFields {
  /// The fields of a whole file; nil where it is not YAML or no mapping, which is noted.
  package static func document(
    _ yaml: String, path: String, gaps: inout [ChartGap]
  ) -> YAMLFields? {
    do {
      guard let node = try Yams.compose(yaml: yaml) else {
        gaps.append(ChartGap(path: path, problem: "is empty"))
        return nil
      }
      guard let mapping = node.mapping else {
        gaps.append(ChartGap(path: path, problem: "is not a mapping of keys to values"))
        return nil
      }
      return YAMLFields(path: path, mapping: mapping, line: nil)
    } catch {
      gaps.append(gap(for: error, path: path))
      return nil
    }
  }

  private static func gap(for error: any Error, path: String) -> ChartGap {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      ChartGap(path: path, line: mark.line, problem: "is not YAML: \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      ChartGap(
        path: path, line: context.mark.line,
        problem: "has twice: \(duplicates.sorted().map { "`\($0)`" }.joined(separator: ", "))")
    default:
      ChartGap(path: path, problem: "is not YAML: \(error)")
    }
  }
}
