import Flowchart

/// The findings that somebody means: those with one id, or with any id of an area of the chart.
public struct OutcomePattern: Sendable, Hashable, CustomStringConvertible {
  /// `pod.image.tag-not-found` or `pod.image.*`.
  public let description: String
  /// What ids of the area begin with, the last dot included; nil where one id is meant.
  private let area: String?

  /// Reads an id of the chart, or an area of it.
  ///
  /// - Parameter suggests: whether to look for the nearest id where there is none such.
  init(parsing text: String, chart: Chart, suggests: Bool = true) throws(IgnoreProblem) {
    description = text
    if text == "*" || text == ".*" { throw .everything }
    if text.hasSuffix(".*") {
      let area = String(text.dropLast())
      self.area = area
      guard chart.outcomes.keys.contains(where: { $0.text.hasPrefix(area) }) else {
        throw .emptyArea(area)
      }
    } else {
      area = nil
      guard chart.outcomes[EntryID(text)] == nil else { return }
      throw .unknownID(text, nearest: suggests ? Self.nearest(to: text, in: chart) : [])
    }
  }

  /// Whether a finding with this id is meant.
  func matches(_ id: EntryID) -> Bool {
    area.map { id.text.hasPrefix($0) } ?? (id.text == description)
  }

  /// The ids that may have been meant, the nearest first.
  private static func nearest(to text: String, in chart: Chart) -> [String] {
    NearWords.of(text, among: chart.outcomes.keys.map(\.text))
  }
}
