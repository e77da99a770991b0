/// A metric as the exporter defines it: a gauge with a name, a help text and names of labels.
public struct MetricFamily: Sendable, Hashable {
  public var name: String
  public var help: String
  public var labels: [String]

  /// Makes a gauge.
  public init(_ name: String, help: String, labels: [String] = []) {
    self.name = name
    self.help = help
    self.labels = labels
  }
}
