import Foundation
import KubeClient

/// Why a controller cannot create the Pods it is asked for, in the API server's words.
struct CreationFailure {
  var message: String
  var evidence: Evidence

  /// The failure that still holds: a condition first, else an event newer than the last success.
  init?(of missing: MissingPods, workload: Workload?, in context: CheckContext) {
    let creator = missing.creator
    let conditions =
      workload?.replicaSets.first { $0.reference == creator }?.status?.conditions
      ?? workload?.conditions ?? []
    if let condition = conditions.of("ReplicaFailure"), condition.isTrue,
      let message = condition.message
    {
      self.message = Self.plain(message)
      evidence = Evidence(
        .condition, creator, path: "status.conditions[ReplicaFailure]", value: condition.reason,
        text: message,
        command: "kubectl describe \(creator) -n \(creator.namespace)")
      return
    }
    let events = context.inventory.events(about: creator)
    guard let event = events.first(where: { $0.reason == "FailedCreate" }) else { return nil }
    let success = events.first { $0.reason == "SuccessfulCreate" }?.lastSeen ?? .distantPast
    guard (event.lastSeen ?? .distantPast) >= success else { return nil }
    message = Self.plain(event.plainMessage)
    evidence = event.evidence
  }

  private static func plain(_ message: String) -> String {
    var text = message
    let prefix = "Error creating: "
    if text.hasPrefix(prefix) { text = String(text.dropFirst(prefix.count)) }
    // A StatefulSet writes `create Pod shop-0 in StatefulSet shop failed error: ...`.
    if let range = text.range(of: " failed error: ") { text = String(text[range.upperBound...]) }
    return text
  }

  /// Whether the ServiceAccount that was missing is there by now.
  func isOvercome(in context: CheckContext) -> Bool {
    guard message.contains("error looking up service account"),
      let name = part(after: "serviceaccount \"", before: "\"")
    else { return false }
    return context.inventory.serviceAccounts.named(name, in: context.namespace) != nil
  }

  /// What stands between two marks; to the end where the second is missing.
  func part(after start: String, before end: String? = nil) -> String? {
    guard let from = message.range(of: start) else { return nil }
    let rest = message[from.upperBound...]
    guard let end, let to = rest.range(of: end) else { return String(rest) }
    return String(rest[..<to.lowerBound])
  }
}
