/// A word of Kubernetes and what it means.
public struct GlossaryTerm: Sendable, Hashable {
  /// The name of its file, for example `readiness-probe`.
  public var id: String
  /// The word as texts write it.
  public var name: LocalizedText
  /// Other spellings in texts, of either language: `PVC`, `exit 137`, `申领`.
  public var aliases: [String]
  /// What a person may ask for, but a text means something else by: `request`, `svc`, `no`.
  public var askedAs: [String]
  /// Two to five sentences.
  public var text: LocalizedText
  /// The ids of terms to read next.
  public var seeAlso: [String]
  /// Questions and outcomes of the chart that are about it.
  public var entries: [EntryID]
  /// The page of the documentation.
  public var readMore: String

  /// Makes a term of its parts.
  public init(
    id: String, name: LocalizedText, aliases: [String], askedAs: [String] = [],
    text: LocalizedText, seeAlso: [String], entries: [EntryID], readMore: String
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.askedAs = askedAs
    self.text = text
    self.seeAlso = seeAlso
    self.entries = entries
    self.readMore = readMore
  }

  /// All spellings by which the term can be asked for.
  var spellings: [String] { [id, name.english, name.simplifiedChinese] + aliases + askedAs }
}
