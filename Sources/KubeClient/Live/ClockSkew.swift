/// Says how far two clocks are apart.
enum ClockSkew {
  /// For example `7 minutes`, `1 hour`, `365 days`.
  static func words(_ seconds: Double) -> String {
    let units: [(name: String, seconds: Double)] = [
      ("day", 86_400), ("hour", 3600), ("minute", 60),
    ]
    let unit = units.first { seconds >= $0.seconds } ?? ("second", 1)
    let count = Int((seconds / unit.seconds).rounded())
    return "\(count) \(unit.name)\(count == 1 ? "" : "s")"
  }
}
