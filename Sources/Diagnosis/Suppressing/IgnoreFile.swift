public import Flowchart

/// A file with rules, each with a reason and an end.
public enum IgnoreFile {
  /// Reads the rules of a file.
  ///
  /// - Parameter path: how the file is named to people.
  /// - Throws: ``ChartError`` with all that is wrong, and the line of each.
  public static func read(
    _ yaml: String, path: String, chart: Chart
  ) throws(ChartError) -> [IgnoreRule] {
    let isEmpty = yaml.split(whereSeparator: \.isNewline).allSatisfy { line in
      let text = line.drop(while: \.isWhitespace)
      return text.isEmpty || text.hasPrefix("#")
    }
    if isEmpty { return [] }
    var gaps: [ChartGap] = []
    guard var fields = YAMLFields.document(yaml, path: path, gaps: &gaps) else {
      throw .gaps(gaps)
    }
    var rules: [IgnoreRule] = []
    if fields.has("ignore") {
      for var entry in fields.mappings("ignore") {
        if let rule = rule(&entry, path: path, chart: chart) { rules.append(rule) }
        entry.noteRest()
        fields.take(gapsOf: entry)
      }
    }
    fields.noteRest()
    guard fields.gaps.isEmpty else { throw .gaps(fields.gaps.sorted()) }
    return rules
  }

  private static func rule(
    _ entry: inout YAMLFields, path: String, chart: Chart
  ) -> IgnoreRule? {
    let place = entry.line.map { "\(path):\($0)" } ?? path
    let (ids, object) = (entry.text("id"), entry.optionalText("object"))
    var suppression = Suppression(
      source: .configuration(path), reason: entry.optionalText("reason"))
    // YAML takes a date for one, with quotes or without.
    if let text = entry.optionalWord("until") {
      suppression.until = InstantText.parseEnd(text)
      if suppression.until == nil { entry.note("\(IgnoreProblem.badDate(text))") }
    }
    // That it is missing has been noted.
    if ids.isEmpty { return nil }
    do throws(IgnoreProblem) {
      return try IgnoreRule(
        ids: ids, object: object, suppression: suppression, text: place, chart: chart)
    } catch {
      entry.note("\(error)")
      return nil
    }
  }
}
