import Diagnosis
import Flowchart
import KubeClient
import Kubectl

/// A command that answers a question by hand.
struct LessonCommand: Sendable, Hashable {
  var text: String
  /// Whether every name in it is known, so that it can be typed as it is.
  var isComplete: Bool

  /// The commands of a question about an object.
  static func all(
    for question: Question, at entry: WalkEntry, of target: ObjectReference,
    _ pods: [String: PodFacts]
  ) -> [LessonCommand] {
    let facts = facts(of: entry, target, pods)
    // A visit that the answer rests on is shown as it was made, in place of one with blanks.
    let visits = entry.evidence.compactMap(\.command).filter { VisitOutput($0) != nil }
    let byHand = question.byHand.filter { line in
      visits.isEmpty || !["port-forward", "exec", "--raw"].contains { line.contains(" \($0) ") }
    }
    let commands = byHand.map { line in
      if let text = Template.fill(line, with: facts) {
        return LessonCommand(text: text, isComplete: true)
      }
      let names = Template.placeholders(in: line).map { ($0, Template.named("{\($0)}")) }
      let blanks = Dictionary(names, uniquingKeysWith: { $1 })
      return LessonCommand(
        text: Template.fill(line, with: blanks.merging(facts) { $1 }) ?? line, isComplete: false)
    }
    return commands + visits.map { LessonCommand(text: $0, isComplete: true) }
  }

  private static func facts(
    of entry: WalkEntry, _ target: ObjectReference, _ pods: [String: PodFacts]
  ) -> [String: String] {
    var facts = [
      "namespace": target.namespace, "workload": target.description,
      "kindName": target.kind.lowercased(), "workloadName": target.name,
    ]
    let name = entry.object?.name
    switch entry.object.flatMap({ ObjectKind(rawValue: $0.kind) }) {
    case .pod:
      facts["pod"] = name
      let pod = name.flatMap { pods[$0] }
      let named = entry.evidence.lazy.compactMap { $0.path.flatMap(OutputMarker.bracketed) }
      facts["container"] =
        named.first { pod?.containers.contains($0) ?? false } ?? pod?.containers.first
      facts["node"] = pod?.node
      facts["claim"] = pod?.claim
    case .service: facts["service"] = name
    case .ingress: facts["ingress"] = name
    default: break
    }
    return facts
  }
}
