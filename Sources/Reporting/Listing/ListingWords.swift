internal import Diagnosis
internal import Flowchart
internal import Foundation

/// The words that only the formats for other programs need, in every language.
enum ListingWords: Sendable, Hashable {
  case fix(String)
  case suppressed(String, Suppression)
  case suppressedHeading

  /// The words in a language.
  func text(in language: Language) -> String {
    switch (self, language) {
    case (.fix(let text), .english): "Fix: \(text)"
    case (.fix(let text), .simplifiedChinese): "修复方法：\(text)"
    case (.suppressedHeading, .english): "Suppressed"
    case (.suppressedHeading, .simplifiedChinese): "已忽略"
    case (.suppressed(let text, let suppression), .english):
      "\(text) (suppressed \(Self.english(suppression)))"
    case (.suppressed(let text, let suppression), .simplifiedChinese):
      "\(text)（已忽略：\(Self.chinese(suppression))）"
    }
  }

  /// Who asked for it, why, and for how long.
  static func justification(_ suppression: Suppression, in language: Language) -> String {
    switch language {
    case .english: english(suppression)
    case .simplifiedChinese: chinese(suppression)
    }
  }

  private static func english(_ suppression: Suppression) -> String {
    let source =
      switch suppression.source {
      case .annotation(let object): "by the annotation of \(object)"
      case .option(let text): "by \(text)"
      case .configuration(let path): "by \(path)"
      case .baseline(let path): "because \(path) has it"
      case .confidence(let least): "because it is not \(least.rawValue)"
      }
    let until = suppression.until.map { " until \(day($0))" } ?? ""
    return source + until + (suppression.reason.map { ": \($0)" } ?? "")
  }

  private static func chinese(_ suppression: Suppression) -> String {
    let source =
      switch suppression.source {
      case .annotation(let object): "由 \(object) 的注解指定"
      case .option(let text): "由 \(text) 指定"
      case .configuration(let path): "由 \(path) 指定"
      case .baseline(let path): "\(path) 中已有"
      case .confidence(let least): "可信度低于 \(least.rawValue)"
      }
    let until = suppression.until.map { "，到 \(day($0)) 为止" } ?? ""
    return source + until + (suppression.reason.map { "：\($0)" } ?? "")
  }

  private static func day(_ date: Date) -> String {
    date.formatted(.iso8601.year().month().day())
  }
}
