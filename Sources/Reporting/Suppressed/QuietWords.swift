internal import Diagnosis
internal import Flowchart
internal import Foundation

/// The words of a report on what is suppressed, in every language.
enum QuietWords {
  case suppressed
  case count(Int)
  /// A message, and how many findings are suppressed beside it.
  case besides(String, Int)
  case nothingElseWrong
  case reason(Suppression)
  case resolved(String)
  case notRechecked(String)
  case nothingNew(String)
  case rulesFrom(String)

  /// The words in a language.
  func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .simplifiedChinese: simplifiedChinese
    }
  }

  private var english: String {
    switch self {
    case .suppressed: "Suppressed"
    case .count(let count): count == 1 ? "1 finding suppressed" : "\(count) findings suppressed"
    case .besides(let message, let count):
      "\(message) (\(Self.count(count).english))"
    case .nothingElseWrong: "nothing else is wrong"
    case .reason(let suppression):
      Self.english(suppression.source)
        + (suppression.until.map { " until \($0.formatted(.iso8601))" } ?? "")
        + (suppression.reason.map { ": \($0)" } ?? "")
    case .resolved(let path): "Resolved since \(path)"
    case .notRechecked(let path): "In \(path), and not looked at or not reached now"
    case .nothingNew(let path): "Nothing is new or worse than in \(path)."
    case .rulesFrom(let path): "The rules of \(path) apply."
    }
  }

  private static func english(_ source: Suppression.Source) -> String {
    switch source {
    case .annotation(let object):
      "By the annotation \(IgnoreAnnotation.key) of \(object)"
    case .option(let text): "By --ignore \(text)"
    case .configuration(let path): "By \(path)"
    case .baseline(let path): "Known from \(path)"
    case .confidence(let least): "Less sure than \(least.rawValue) (--min-confidence)"
    }
  }

  private var simplifiedChinese: String {
    switch self {
    case .suppressed: "已忽略"
    case .count(let count): "已忽略 \(count) 个发现"
    case .besides(let message, let count):
      "\(message)（\(Self.count(count).simplifiedChinese)）"
    case .nothingElseWrong: "没有其他问题"
    case .reason(let suppression):
      Self.chinese(suppression.source)
        + (suppression.until.map { "，有效期至 \($0.formatted(.iso8601))" } ?? "")
        + (suppression.reason.map { "：\($0)" } ?? "")
    case .resolved(let path): "自 \(path) 以来已解决"
    case .notRechecked(let path): "\(path) 中有，而现在没有查看或没有查到"
    case .nothingNew(let path): "与 \(path) 相比，没有新的或更严重的问题。"
    case .rulesFrom(let path): "使用 \(path) 中的规则。"
    }
  }

  private static func chinese(_ source: Suppression.Source) -> String {
    switch source {
    case .annotation(let object): "根据 \(object) 的注解 \(IgnoreAnnotation.key)"
    case .option(let text): "根据 --ignore \(text)"
    case .configuration(let path): "根据 \(path)"
    case .baseline(let path): "\(path) 中已有"
    case .confidence(let least): "可信度低于 \(least.rawValue)（--min-confidence）"
    }
  }
}
