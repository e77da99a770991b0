internal import Terminal

/// The words of Kubernetes that the chart's texts use, explained.
public struct Glossary: Sendable, Equatable {
  /// The terms, sorted by id.
  public let terms: [GlossaryTerm]
  /// What a text may call the terms, the longest first.
  let names: [Name]
  private let places: [String: Int]

  /// Makes a glossary; of two terms with the same spelling the first counts.
  public init(_ terms: [GlossaryTerm]) {
    let sorted = terms.sorted { $0.id < $1.id }
    self.terms = sorted
    names = sorted.enumerated().flatMap { index, term in
      Set([term.name.english, term.name.simplifiedChinese] + term.aliases)
        .compactMap { Name($0, term: index) }
    }.sorted { ($1.bytes.count, $0.term) < ($0.bytes.count, $1.term) }
    let pairs = sorted.enumerated().flatMap { index, term in
      term.spellings.map { (Self.key($0), index) }
    }
    places = Dictionary(pairs) { first, _ in first }
  }

  public static func == (left: Self, right: Self) -> Bool { left.terms == right.terms }

  /// The term of an id, name or alias; case does not matter, and a blank is as good as a hyphen.
  public func term(_ spelling: String) -> GlossaryTerm? {
    places[Self.key(spelling)].map { terms[$0] }
  }

  /// What somebody may have meant by a spelling that is none: ids of a chart's entries and spellings
  /// of terms, one for each, best first.
  public func nearest(_ spelling: String, in chart: Chart, limit: Int = 3) -> [String] {
    let names = chart.ids.map(\.text) + terms.flatMap { $0.spellings.map(Self.key) }
    // Several spellings of one term may be near.
    let near = NearestNames.suggest(for: Self.key(spelling), among: names, limit: limit * 4)
    var seen: Set<Int> = []
    return Array(near.filter { places[$0].map { seen.insert($0).inserted } ?? true }.prefix(limit))
  }

  /// How spellings are compared.
  static func key(_ spelling: String) -> String {
    spelling.lowercased().split { $0 == " " || $0 == "_" || $0 == "-" }.joined(separator: "-")
  }
}
