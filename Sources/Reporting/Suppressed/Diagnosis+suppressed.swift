public import Diagnosis
public import Flowchart

extension Diagnosis {
  /// How many findings are suppressed, in words; nil where none is.
  public func suppressedText(in language: Language) -> String? {
    suppressed.isEmpty ? nil : QuietWords.count(suppressed.count).text(in: language)
  }
}
