import Flowchart
import KubeClient

/// Turns the conclusions of a walk into findings: what is alike becomes one, what another finding
/// explains is dropped, and the root comes first.
struct FindingBuilder {
  let application: Application
  /// The outcomes that take the lead.
  let leads: Set<EntryID>

  /// What alike conclusions share.
  private struct Likeness: Hashable {
    var outcome: EntryID
    var container: String
    var object: ObjectReference
    var owner: String
  }

  /// The findings, the root first.
  func findings(from conclusions: [Walker.Conclusion]) -> [Finding] {
    var groups: [Likeness: [Walker.Conclusion]] = [:]
    var order: [Likeness] = []
    for conclusion in conclusions where !isExplained(conclusion, by: conclusions) {
      let likeness = likeness(of: conclusion)
      if groups[likeness] == nil { order.append(likeness) }
      groups[likeness, default: []].append(conclusion)
    }
    let findings = order.compactMap { likeness in
      groups[likeness].flatMap { finding(of: $0, at: likeness.object) }
    }
    return ranked(led(findings))
  }

  /// Outcomes that only say "it waits for a lower layer" are no findings of their own.
  private func isExplained(
    _ conclusion: Walker.Conclusion, by others: [Walker.Conclusion]
  ) -> Bool {
    guard let layer = conclusion.outcome.explainedBy else { return false }
    return others.contains {
      $0.outcome.layer <= layer && $0.outcome.explainedBy == nil
        && severity(of: $0) != .info
    } || application.pods.isEmpty
  }

  private func severity(of conclusion: Walker.Conclusion) -> Severity {
    conclusion.result.severity ?? conclusion.outcome.severity
  }

  private func likeness(of conclusion: Walker.Conclusion) -> Likeness {
    var owner = ""
    if case .pod(let subject) = conclusion.subject, let pod = subject.pod {
      owner = pod.metadata.controller?.name ?? pod.name
    }
    return Likeness(
      outcome: conclusion.outcome.id, container: conclusion.facts["container"] ?? "",
      object: object(of: conclusion), owner: owner)
  }

  /// The object at fault where the check names one; a workload for its Pods, which come and go.
  private func object(of conclusion: Walker.Conclusion) -> ObjectReference {
    if let object = conclusion.result.object { return object }
    if case .pod = conclusion.subject, let workload = application.workload {
      return workload.reference
    }
    return conclusion.subject.reference
  }

  private func finding(of group: [Walker.Conclusion], at object: ObjectReference) -> Finding? {
    guard let first = group.first else { return nil }
    var share: Finding.Share?
    if case .pod(let subject) = first.subject {
      if let missing = subject.missing {
        share = Finding.Share(
          count: max(missing.wanted - missing.created, 1), total: missing.wanted)
      } else if application.pods.count > 1 {
        share = Finding.Share(count: group.count, total: application.pods.count)
      }
    }
    return Finding(
      id: first.outcome.id, layer: first.outcome.layer, severity: severity(of: first),
      confidence: first.result.confidence, object: object, facts: first.facts, share: share,
      evidence: first.evidence, owner: first.outcome.owner, because: [])
  }

  /// A finding that leads speaks for the problems of its layer: it goes before them and names the
  /// first as its reason. Without any it says nothing, and is dropped.
  private func led(_ findings: [Finding]) -> [Finding] {
    var result = findings
    for leader in findings where leads.contains(leader.id) {
      result.removeAll { $0.id == leader.id }
      let reasons = result.filter { $0.layer == leader.layer && $0.severity == .problem }
      guard let reason = reasons.first else { continue }
      var leader = leader
      leader.because = [reason]
      leader.confidence = max(leader.confidence, reason.confidence)
      leader.evidence = reason.evidence + leader.evidence
      leader.share = reason.share
      result.insert(leader, at: 0)
    }
    return result
  }

  private func ranked(_ findings: [Finding]) -> [Finding] {
    let order: [Severity] = [.problem, .warning, .info]
    return findings.enumerated().sorted { left, right in
      let leftRank = order.firstIndex(of: left.element.severity) ?? 0
      let rightRank = order.firstIndex(of: right.element.severity) ?? 0
      return (leftRank, left.offset) < (rightRank, right.offset)
    }.map(\.element)
  }
}
