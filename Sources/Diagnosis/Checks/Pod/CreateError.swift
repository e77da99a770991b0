import Foundation
import KubeClient

/// Whether the API server refuses the Pods for the kind of reason in `with.kind`.
struct CreateError: PodCheck {
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult {
    guard let missing = subject.missing else { return .notApplicable }
    guard
      let failure = CreationFailure(
        of: missing, workload: context.application.workload, in: context)
    else {
      if let reason = context.eventsGap(
        about: missing.creator,
        created: context.application.workload?.metadata.creationTimestamp)
      {
        return .unknown(reason)
      }
      return .no
    }
    guard var facts = Self.facts(of: failure, kind: context.parameters["kind"] ?? "any") else {
      return .no
    }
    facts["message"] = failure.message
    if facts["level"] == .some("") {
      let label = "pod-security.kubernetes.io/enforce"
      facts["level"] =
        context.inventory.namespace(context.namespace)?.metadata.labels[label] ?? "?"
    }
    // What was missing has been made since; the controller will try again.
    if failure.isOvercome(in: context) { return .no }
    return CheckResult(.yes, facts: facts, evidence: [failure.evidence])
  }

  /// The facts of a failure of this kind; nil where it is of another.
  private static func facts(of failure: CreationFailure, kind: String) -> [String: String?]? {
    switch kind {
    case "quota-unspecified":
      guard let missing = failure.part(after: "must specify ") else { return nil }
      return [
        "quota": failure.part(after: "failed quota: ", before: ":") ?? "?", "missing": missing,
      ]
    case "service-account":
      guard failure.message.contains("error looking up service account") else { return nil }
      return ["serviceAccount": failure.part(after: "serviceaccount \"", before: "\"") ?? "?"]
    case "pod-security":
      guard failure.message.contains("violates PodSecurity") else { return nil }
      let level = failure.part(after: "violates PodSecurity \"", before: "\"")
      return [
        "level": level?.split(separator: ":").first.map(String.init) ?? "",
        "violations": failure.part(after: "violates PodSecurity ").flatMap { text in
          text.range(of: ": ").map { String(text[$0.upperBound...]) }
        } ?? failure.message,
      ]
    case "limit-range":
      let words = [
        "usage per Container is", "usage per Pod is", "limit to request ratio per",
        "per Container is", "maximum", "minimum",
      ]
      let isRange =
        !failure.message.contains("webhook")
        && [" per Container", " per Pod"].contains { failure.message.contains($0) }
      return isRange && words.contains { failure.message.contains($0) } ? [:] : nil
    case "webhook":
      if let name = failure.part(after: "admission webhook \"", before: "\"") {
        return ["webhook": name]
      }
      guard failure.message.contains("failed calling webhook") else { return nil }
      return ["webhook": failure.part(after: "failed calling webhook \"", before: "\"") ?? "?"]
    default: return [:]
    }
  }
}
