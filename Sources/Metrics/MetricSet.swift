/// Metrics with their values.
public struct MetricSet: Sendable, Hashable {
  private var values: [MetricFamily: [[String]: Double]] = [:]

  /// Makes an empty set.
  public init() {}

  /// Sets the value of a metric.
  ///
  /// - Parameter labels: the values of the family's labels, in its order.
  public mutating func set(_ family: MetricFamily, _ labels: String..., to value: Double) {
    values[family, default: [:]][labels] = value
  }

  /// Adds to the value of a metric, which begins at 0.
  ///
  /// - Parameter labels: the values of the family's labels, in its order.
  public mutating func add(_ value: Double, to family: MetricFamily, _ labels: String...) {
    values[family, default: [:]][labels, default: 0] += value
  }

  /// Adds to the value of a metric whose labels come as a list.
  public mutating func add(_ value: Double, to family: MetricFamily, labels: [String]) {
    values[family, default: [:]][labels, default: 0] += value
  }

  /// Sets a metric whose labels come as a list.
  public mutating func set(_ family: MetricFamily, labels: [String], to value: Double) {
    values[family, default: [:]][labels] = value
  }

  /// The value of a metric; nil where it is not there.
  public func value(_ family: MetricFamily, _ labels: String...) -> Double? {
    values[family]?[labels]
  }

  /// All metrics, sorted by name and by the values of their labels.
  public var samples: [Sample] {
    values.sorted { $0.key.name < $1.key.name }.flatMap { family, values in
      values.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
        Sample(family: family, labels: $0.key, value: $0.value)
      }
    }
  }

  /// One value of a metric.
  public struct Sample: Sendable, Hashable {
    public var family: MetricFamily
    /// The values of the family's labels, in its order.
    public var labels: [String]
    public var value: Double
  }
}
