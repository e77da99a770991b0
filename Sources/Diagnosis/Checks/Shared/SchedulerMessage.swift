import Foundation
import KubeClient

/// What the scheduler says of a Pod that it could not place.
struct SchedulerMessage {
  /// The reasons, without what is said of preemption.
  var text: String
  var evidence: Evidence

  /// The scheduler's newest words: the Pod's condition, else the newest event.
  init?(about pod: Pod, in context: CheckContext) {
    let condition = pod.status?.conditions.of("PodScheduled")
    if let condition, condition.isFalse, condition.reason != "SchedulingGated",
      let message = condition.message, !message.isEmpty
    {
      text = Self.reasons(message)
      evidence = Evidence(
        .condition, pod.reference, path: "status.conditions[PodScheduled]",
        value: condition.reason, text: message,
        command: "kubectl describe pod \(pod.name) -n \(pod.namespace)")
      return
    }
    guard condition?.isTrue != true,
      let event = context.events(about: pod, reasons: ["FailedScheduling"]).first
    else { return nil }
    text = Self.reasons(event.plainMessage)
    evidence = event.evidence
  }

  /// Everything before ` preemption:` and the stray words that recent versions put there.
  static func reasons(_ message: String) -> String {
    var text = message
    for mark in [" preemption:", " no new claims to deallocate", " still not schedulable"] {
      if let range = text.range(of: mark) { text = String(text[..<range.lowerBound]) }
    }
    text = text.trimmingCharacters(in: CharacterSet(charactersIn: " ,."))
    for stray in [". not found", " not found"]
    where text.hasSuffix("PersistentVolumeClaims" + stray) {
      text = String(text.dropLast(stray.count))
    }
    return text + "."
  }

  /// Whether every reason holds one of these words, as far as the reasons stand apart with commas.
  func isOnly(_ words: String...) -> Bool {
    let reasons = text.lowercased().split(separator: ":", maxSplits: 1).last ?? ""
    let parts = reasons.split(separator: ",")
    return !parts.isEmpty && parts.allSatisfy { part in words.contains { part.contains($0) } }
  }

  /// Whether the reasons hold any of these words.
  func mentions(_ words: String...) -> Bool {
    let lower = text.lowercased()
    return words.contains { lower.contains($0) }
  }
}
