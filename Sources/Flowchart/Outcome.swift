/// A leaf of the chart: what is wrong and how to fix it.
public struct Outcome: Sendable, Equatable {
  public var id: EntryID
  public var origin: Origin
  public var layer: Layer
  public var severity: Severity
  public var owner: Owner
  /// A short phrase for the chart, without placeholders.
  public var title: LocalizedText
  /// The phrase with the names of what was found, for a report's first line; nil where the title will do.
  public var headline: LocalizedText?
  /// What is wrong, in a sentence or two.
  public var cause: LocalizedText
  /// What to do, in a sentence or two.
  public var fix: LocalizedText
  /// A command to paste; left out of a report where a placeholder has no value.
  public var command: String?
  /// Where the walk goes on, for outcomes that do not end it.
  public var then: EntryID?
  /// Whether it takes the lead over the findings of its layer, which it explains to the reader.
  public var leads: Bool
  /// Whether it is only what is left when all else is ruled out: it is then not concluded while an
  /// essential question on the way found no answer.
  public var byExclusion: Bool
  /// The layer whose findings explain this one away; it is no finding of its own then.
  public var explainedBy: Layer?
  /// The commands that let a person verify it.
  public var byHand: [String]
  public var teach: LocalizedText
  public var readMore: String
  /// Names of recordings that end here.
  public var examples: [String]
}
