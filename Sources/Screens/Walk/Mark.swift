import Diagnosis
import Flowchart
import Terminal

/// How something stands: a sign, a role and, next to it, always a word.
enum Mark: Sendable, Hashable {
  case good
  case bad
  case warning
  case unknown
  /// It does not matter here.
  case none
  /// It is being asked.
  case asking
  /// Nobody has asked it.
  case open

  /// The mark of an answer.
  init(_ answer: Answer, to question: Question?) {
    switch answer {
    case .yes: self = question?.good == .no ? .bad : .good
    case .no: self = question?.good == .yes ? .bad : .good
    case .notApplicable: self = .none
    case .unknown: self = .unknown
    }
  }

  /// The mark of an application.
  init(_ state: State) {
    switch state {
    case .healthy: self = .good
    case .problem: self = .bad
    case .warning: self = .warning
    case .inconclusive: self = .unknown
    }
  }

  /// The mark of a finding.
  init(_ severity: Severity) {
    switch severity {
    case .problem: self = .bad
    case .warning: self = .warning
    case .info: self = .none
    }
  }

  /// The sign; something that is being asked turns.
  func sign(_ spinner: Int) -> String {
    switch self {
    case .good: "✓"
    case .bad: "✗"
    case .warning: "!"
    case .unknown: "?"
    case .none: "–"
    case .asking: ["|", "/", "-", "\\"][spinner % 4]
    case .open: "·"
    }
  }

  var role: TextRole {
    switch self {
    case .good: .good
    case .bad: .bad
    case .warning: .warning
    case .unknown: .unknown
    case .none, .open: .muted
    case .asking: .accent
    }
  }
}
