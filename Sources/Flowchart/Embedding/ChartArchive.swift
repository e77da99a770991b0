internal import Foundation

/// A chart as one text, for embedding it in the program.
///
/// The text is JSON: decoding all of kdoctor's chart takes about 5 ms in a release build, and only
/// commands that need the chart pay for it.
public enum ChartArchive {
  /// The text of a chart; the same for equal charts.
  public static func encode(_ chart: Chart) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(chart), as: UTF8.self)
  }

  /// The chart of a text.
  ///
  /// - Throws: ``ChartError/embedded(reason:)`` where the text is not what ``encode(_:)`` writes.
  public static func decode(_ text: String) throws -> Chart {
    do {
      return try JSONDecoder().decode(Chart.self, from: Data(text.utf8))
    } catch {
      throw ChartError.embedded(reason: "\(error)")
    }
  }
}
