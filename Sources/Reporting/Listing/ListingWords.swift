internal import Diagnosis
internal import Flowchart

/// The words that only the formats for other programs need, in every language.
enum ListingWords {
  case fix(String)
  case suppressed(String, Suppression)

  /// The words in a language.
  func text(in language: Language) -> String {
    switch (self, language) {
    case (.fix(let text), .english): return "Fix: \(text)"
    case (.fix(let text), .simplifiedChinese): return "修复方法：\(text)"
    case (.suppressed(let text, let suppression), _):
      let words = [QuietWords.suppressed, .reason(suppression)].map { $0.text(in: language) }
      return language == .english
        ? "\(text) (\(words[0].lowercased()): \(words[1]))" : "\(text)（\(words[0])：\(words[1])）"
    }
  }
}
