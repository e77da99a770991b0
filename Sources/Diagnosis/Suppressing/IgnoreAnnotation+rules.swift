import Flowchart
import Foundation
import KubeClient

extension IgnoreAnnotation {
  /// What the annotation asks for, and what is wrong with it. An id that does not exist hides
  /// nothing, and a line with a date that is none hides nothing at all.
  func rules(_ chart: Chart) -> (rules: [IgnoreRule], problems: [IgnoreProblem]) {
    if text.utf8.count > Self.longest { return ([], [.tooLong(Self.longest)]) }
    var rules: [IgnoreRule] = []
    var problems: [IgnoreProblem] = []
    let lines = text.split(whereSeparator: \.isNewline)
    if lines.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { problems.append(.noID) }
    for line in lines {
      let words = line.split(whereSeparator: \.isWhitespace)
      if words.isEmpty { continue }
      let (ids, rest) = Self.ids(words)
      var findings: [OutcomePattern] = []
      for id in ids {
        do throws(IgnoreProblem) {
          let suggests = problems.count < QuietLedger.problemsTold
          findings.append(try OutcomePattern(parsing: id, chart: chart, suggests: suggests))
        } catch {
          problems.append(error)
        }
      }
      if ids.isEmpty { problems.append(.noID) }
      do throws(IgnoreProblem) {
        let suppression = try Self.suppression(rest, source: .annotation(object))
        guard !findings.isEmpty else { continue }
        rules.append(IgnoreRule(findings, suppression: suppression, text: place))
      } catch {
        problems.append(error)
      }
    }
    return (rules, problems)
  }

  /// Every id of the chart fits in; nobody writes more by hand.
  private static let longest = 4096
  /// What a date begins with.
  private static let untilMark = "until="

  /// `the annotation kdoctor.dev/ignore (deployment/shop in namespace web)`.
  var place: String {
    "the annotation \(Self.key) (\(object)"
      + (object.namespace.isEmpty ? "" : " in namespace \(object.namespace)") + ")"
  }

  /// The ids at the beginning of a line: a comma, with or without room around it, leads to another,
  /// or to a date.
  private static func ids(_ words: [Substring]) -> (ids: [String], rest: ArraySlice<Substring>) {
    var ids: [String] = []
    var rest = words[...]
    var goesOn = true
    while let word = rest.first, goesOn || word.hasPrefix(",") {
      rest = rest.dropFirst()
      let pieces = word.split(separator: ",")
      let date = pieces.firstIndex { $0.hasPrefix(untilMark) }
      ids += pieces[..<(date ?? pieces.endIndex)].map(String.init)
      if let date {
        // With what is behind it, so that no comma cuts a date short.
        return (ids, [word[pieces[date].startIndex...]] + rest)
      }
      goesOn = word.hasSuffix(",")
    }
    return (ids, rest)
  }

  /// What was meant for an end and is none: `until = 2026-12-31`, `UNTIL=2026-12-31`.
  private static func misspeltDate(_ words: ArraySlice<Substring>) -> String? {
    for place in words.indices {
      let word = words[place].lowercased()
      let isSplit = word == "until" && words[(place + 1)...].first?.hasPrefix("=") == true
      let isOther = word.hasPrefix(untilMark) && !words[place].hasPrefix(untilMark)
      if isSplit || isOther || word.hasPrefix("until:") {
        return words[place...].prefix(isSplit ? 3 : 1).joined(separator: " ")
      }
    }
    return nil
  }

  private static func suppression(
    _ words: ArraySlice<Substring>, source: Suppression.Source
  ) throws(IgnoreProblem) -> Suppression {
    // Wherever it stands: taken for a word of the reason, it would hide for ever what was to be
    // hidden for a time.
    let dates = words.filter { $0.hasPrefix(untilMark) }.map {
      String($0.dropFirst(untilMark.count))
    }
    if dates.count > 1 { throw .severalDates }
    if let date = misspeltDate(words) { throw .badDate(date) }
    var until: Date?
    if let text = dates.first {
      until = InstantText.parseEnd(text)
      if until == nil { throw .badDate(text) }
    }
    let reason = words.filter { !$0.hasPrefix(untilMark) }.joined(separator: " ")
    return Suppression(source: source, reason: reason.isEmpty ? nil : reason, until: until)
  }
}
