/// A chart that cannot be used.
public enum ChartError: Error, Hashable, CustomStringConvertible {
  /// The folder cannot be read: check its path and permissions.
  case folder(path: String, reason: String)
  /// Files of the chart are wrong; every gap names the file to correct.
  case gaps([ChartGap])
  /// The chart inside the program is damaged: build kdoctor again.
  case embedded(reason: String)

  /// One line for each gap, or a sentence.
  public var description: String {
    switch self {
    case .folder(let path, let reason): "cannot read the chart in \(path): \(reason)"
    case .gaps(let gaps): gaps.map(\.description).joined(separator: "\n")
    case .embedded(let reason): "the built-in chart is damaged: \(reason)"
    }
  }
}
