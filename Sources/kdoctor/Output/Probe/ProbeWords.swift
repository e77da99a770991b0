import Flowchart
import Foundation
import Probing

/// The words of a probe, in every language.
enum ProbeWords {
  case ending(target: String, module: String, isSuccess: Bool, duration: Duration)
  case whatHappened
  case phases
  case why
  case happened(ProbeEvent, after: Duration)
  case event(ProbeEvent)
  case phase(ProbePhase)
  case took(ProbePhase, Duration)
  case failure(ProbeFailure)

  /// The words in a language.
  func text(in language: Language) -> String {
    switch language {
    case .english: english
    case .simplifiedChinese: simplifiedChinese
    }
  }

  /// A length of time with three digits: `0.42 ms`, `12.3 ms`, `1.20 s`.
  static func time(_ duration: Duration) -> String {
    let milliseconds = duration / .milliseconds(1)
    let (value, unit) = milliseconds < 1000 ? (milliseconds, "ms") : (milliseconds / 1000, "s")
    let digits = value < 10 ? 2 : value < 100 ? 1 : 0
    return String(format: "%.\(digits)f %@", value, unit)
  }

  /// A text that somebody else wrote, cut where it is long.
  static func clipped(_ text: String) -> String {
    text.count <= 300 ? text : text.prefix(300) + "…"
  }

  /// A list of texts.
  static func list(_ texts: [String]) -> String { texts.joined(separator: ", ") }

  /// A day and time.
  static func date(_ date: Date) -> String { date.formatted(.iso8601) }
}
