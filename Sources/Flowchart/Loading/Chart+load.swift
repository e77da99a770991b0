extension Chart {
  /// Reads a chart from a folder of YAML files and checks that it is whole.
  ///
  /// - Parameter folder: The path of the folder, such as `flowchart`.
  /// - Returns: A chart without gaps.
  /// - Throws: ``ChartError`` with every gap of every file, or ``ChartError/folder(path:reason:)``.
  public static func load(folder: String) throws -> Chart {
    let chart = try ChartLoader.read(folder: folder)
    try chart.validate()
    return chart
  }

  /// Checks that the chart is whole: see ``ChartValidator``.
  ///
  /// - Throws: ``ChartError/gaps(_:)`` with every gap.
  public func validate() throws {
    let gaps = ChartValidator.gaps(in: self)
    if !gaps.isEmpty { throw ChartError.gaps(gaps) }
  }
}
