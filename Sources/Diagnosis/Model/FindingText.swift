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
    var facts = finding.facts
    if let reason = finding.because.first {
      facts["podCause"] = FindingText(reason, chart: chart, language: language).cause
    }
    func fill(_ text: LocalizedText) -> String {
      Template.fill(text[language], with: facts)
        ?? Template.fill(text[language], with: Self.blanks(text, language).merging(facts) { $1 })
        ?? text[language]
    }
    title = fill(outcome.headline ?? outcome.title)
    cause = fill(outcome.cause)
    fix = fill(outcome.fix)
    let words = facts.reduce(into: [String: String]()) { words, fact in
      words[fact.key] = Self.word(fact.value, named: fact.key)
    }
    command = outcome.command.flatMap { Template.fill($0, with: words) }
    patch = command == nil ? nil : facts["patch"]
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
