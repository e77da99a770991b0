public import Flowchart

/// What kdoctor reads for one sort of question, and what nobody can tell without it.
public struct ReadingPurpose: Sendable, Equatable {
  /// The resources as RBAC spells them, for example `pods/log`.
  public var resources: [String]
  /// What then cannot be told, as the rest of a sentence.
  public var loss: String

  /// All that kdoctor reads, in the order of the walk.
  public static func all(in language: Language) -> [ReadingPurpose] {
    ReadArea.allCases.map {
      ReadingPurpose(
        resources: $0.resources, loss: StatusWords.loss($0).text(in: language))
    }
  }
}
