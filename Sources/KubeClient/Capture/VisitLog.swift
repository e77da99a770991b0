import Foundation

/// Writes `probes.json`: the visits of a walk, sorted, so that the same visits give the same bytes.
public struct VisitLog: Sendable {
  private let visits: [Visit.Place: Reading<VisitResult>]

  /// Takes what was visited and what came of it; visits that nobody has sent are left out, unless
  /// there is a reason to tell.
  public init(_ visits: [Visit.Place: Reading<VisitResult>]) {
    self.visits = visits.filter { visit in
      visit.value.unavailable.map { $0.reason != .notSent || $0.detail != nil } ?? true
    }
  }

  /// Whether there is nothing to write.
  public var isEmpty: Bool { visits.isEmpty }

  /// The text of the file, with everything that looks like a secret taken out.
  var bytes: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      encoder.dateEncodingStrategy = .iso8601
      return [UInt8](try encoder.encode(lists)) + [0x0A]
    }
  }

  private var lists: [String: [Entry]] {
    Dictionary(grouping: visits.map { Entry($0.key, $0.value) }, by: \.list.rawValue)
      .mapValues { $0.sorted { $0.order.lexicographicallyPrecedes($1.order) } }
  }
}
