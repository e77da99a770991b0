import Foundation

/// Writes `probes.json`: the visits of a walk, sorted, so that the same visits give the same bytes.
public struct VisitLog: Sendable {
  private let visits: [Visit.Place: Reading<VisitResult>]
  private let vantage: Vantage?

  /// Takes what was visited and what came of it; visits that nobody has sent are left out, unless
  /// there is a reason to tell.
  ///
  /// - Parameter vantage: where visits come from that are made from inside the cluster.
  public init(_ visits: [Visit.Place: Reading<VisitResult>], from vantage: Vantage? = nil) {
    self.vantage = vantage
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
      return [UInt8](try encoder.encode(File(vantage: vantage, lists: lists))) + [0x0A]
    }
  }

  /// The lists by their names, and beside them who made the visits from inside.
  private struct File: Encodable {
    var vantage: Vantage?
    var lists: [String: [Entry]]

    private struct Key: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      for (name, entries) in lists { try container.encode(entries, forKey: Key(stringValue: name)) }
      guard let vantage else { return }
      var entry = ["namespace": vantage.namespace]
      entry["pod"] = vantage.pod
      try container.encode(entry, forKey: Key(stringValue: "vantage"))
    }
  }

  private var lists: [String: [Entry]] {
    Dictionary(grouping: visits.map { Entry($0.key, $0.value) }, by: \.list.rawValue)
      .mapValues { $0.sorted { $0.order.lexicographicallyPrecedes($1.order) } }
  }
}
