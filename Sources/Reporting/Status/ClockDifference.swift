/// How far two clocks are apart, in the unit in which a person would say it.
struct ClockDifference: Hashable {
  /// What is counted.
  enum Unit: CaseIterable {
    case seconds
    case minutes
    case hours
    case days

    /// In seconds.
    var length: UInt {
      switch self {
      case .seconds: 1
      case .minutes: 60
      case .hours: 3_600
      case .days: 86_400
      }
    }
  }

  var count: UInt
  var unit: Unit

  /// Takes seconds; begins to count in a longer unit where that gives two or more.
  init(seconds: UInt) {
    unit = Unit.allCases.last { seconds >= 2 * $0.length } ?? .seconds
    count = seconds / unit.length
  }
}
