import KubeClient

extension TablePrinter {
  /// ConfigMaps.
  static let configMap = TablePrinter(["NAME", "DATA", "AGE"]) { map, clock, _ in
    [
      map.name, "\(map.data.object.count + map.binaryData.object.count)",
      clock.age(map.created),
    ]
  }
}
