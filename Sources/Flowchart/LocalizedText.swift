/// One text in both languages. May hold placeholders `{name}` and optional segments `[[...]]`.
public struct LocalizedText: Sendable, Hashable {
  public var english: String
  public var simplifiedChinese: String

  /// Makes a text of both languages.
  public init(english: String, simplifiedChinese: String) {
    self.english = english
    self.simplifiedChinese = simplifiedChinese
  }

  /// The text in a language.
  public subscript(_ language: Language) -> String {
    switch language {
    case .english: english
    case .simplifiedChinese: simplifiedChinese
    }
  }
}
