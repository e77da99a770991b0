public import Flowchart

/// A finding in words: the outcome's texts with the finding's facts filled in.
///
/// Facts come from the cluster as they are; whoever prints them makes control characters visible.
public struct FindingText: Sendable {
  /// The outcome's headline, or its title where it has none.
  public var title: String
  public var cause: String
  public var fix: String
  /// A command to paste; nil where a value for it is missing.
  public var command: String?
  /// The patch inside the command, as JSON, where it could be computed.
  public var patch: String?

  /// Fills the outcome's texts.
  public init(_ finding: Finding, chart: Chart, language: Language) {
    guard let outcome = chart.outcomes[finding.id] else {
      (title, cause, fix) = (finding.id.text, finding.id.text, "")
      return
    }
    let facts = Self.facts(of: finding, chart: chart, language: language)
    title = Self.fill(outcome.headline ?? outcome.title, facts, language)
    cause = Self.fill(outcome.cause, facts, language)
    fix = Self.fill(outcome.fix, facts, language)
    let words = facts.reduce(into: [String: String]()) { words, fact in
      words[fact.key] = Self.word(fact.value, named: fact.key)
    }
    command = outcome.command.flatMap { Template.fill($0, with: words) }
    patch = command == nil ? nil : facts["patch"]
  }

  /// The title alone, for long lists.
  public static func title(of finding: Finding, chart: Chart, language: Language) -> String {
    guard let outcome = chart.outcomes[finding.id] else { return finding.id.text }
    return fill(
      outcome.headline ?? outcome.title, facts(of: finding, chart: chart, language: language),
      language)
  }

  private static func facts(
    of finding: Finding, chart: Chart, language: Language
  ) -> [String: String] {
    var facts = finding.facts
    if let reason = finding.because.first {
      facts["podCause"] = FindingText(reason, chart: chart, language: language).cause
    }
    // Where a visit failed, the message may be kdoctor's own.
    facts["message"] = facts["message"].map { MessageCatalogue.ownWords($0, in: language) }
    return facts
  }

  private static func fill(
    _ text: LocalizedText, _ facts: [String: String], _ language: Language
  ) -> String {
    Template.fill(text[language], with: facts)
      ?? Template.fill(text[language], with: blanks(text, language).merging(facts) { $1 })
      ?? text[language]
  }

  /// A fact as one word of a command. A recording can hold any name, and none may become a command or
  /// an option of its own in somebody's shell; such a one leaves the text without a command.
  private static func word(_ value: String, named name: String) -> String? {
    guard !value.hasPrefix("-") else { return nil }
    switch name {
    // Stands within quotes already, and whoever computed it kept them closed.
    case "patch": return value
    case "labels":
      return value.split(separator: " ").map { ShellCommand.word(String($0)) }
        .joined(separator: " ")
    default: return ShellCommand.word(value)
    }
  }

  /// A question mark for every placeholder, so that a fact that is missing shows as one.
  private static func blanks(_ text: LocalizedText, _ language: Language) -> [String: String] {
    Dictionary(
      Template.placeholders(in: text[language]).map { ($0, "?") }, uniquingKeysWith: { $1 })
  }
}
