import KubeClient

extension TablePrinter {
  /// LimitRanges. The API server knows only their dates here, too.
  static let limitRange = TablePrinter(["NAME", "CREATED AT"]) { range, _, _ in
    [range.name, range.created.text]
  }
}
