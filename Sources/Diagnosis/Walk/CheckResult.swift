import Flowchart
import KubeClient

/// What a check says: the answer, how sure it is, what it saw, and the values for the outcome's texts.
struct CheckResult: Sendable {
  var answer: Answer
  var confidence: Confidence
  /// Values of placeholders; empty ones are left out.
  var facts: [String: String]
  var evidence: [Evidence]
  /// The object at fault, where it is another one than the subject.
  var object: ObjectReference?
  /// A severity other than the outcome's own, where the case is milder or graver.
  var severity: Severity?
  /// What could not be read although it would have told more; the answer stands without it.
  var unread: Unavailable?
  /// Whether an unknown answer could hide the root here, although the question is not essential.
  var hidesRoot = false

  /// Makes a result from its parts.
  init(
    _ answer: Answer, confidence: Confidence = .proven, facts: [String: String?] = [:],
    evidence: [Evidence] = [], object: ObjectReference? = nil, severity: Severity? = nil,
    unread: Unavailable? = nil
  ) {
    self.answer = answer
    self.confidence = confidence
    self.facts = facts.compactMapValues { $0 }.filter { !$0.value.isEmpty }
    self.evidence = evidence
    self.object = object
    self.severity = severity
    self.unread = unread
  }

  /// A plain yes.
  static let yes = CheckResult(.yes)
  /// A plain no.
  static let no = CheckResult(.no)
  /// The question makes no sense here.
  static let notApplicable = CheckResult(.notApplicable)
  /// It could not be checked.
  static func unknown(_ reason: Unavailable) -> CheckResult { CheckResult(.unknown(reason)) }
}
