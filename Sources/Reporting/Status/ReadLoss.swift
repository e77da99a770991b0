/// A part of the chart that has lost what it reads.
struct ReadLoss: Hashable {
  var area: ReadArea
  /// The resources that cannot be read.
  var missing: [String]

  /// Whether another resource of the area still tells the same.
  var hasSubstitute: Bool { area == .endpoints && missing.count < area.resources.count }
}
