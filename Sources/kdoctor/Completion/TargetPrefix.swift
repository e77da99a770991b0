import Diagnosis
import KubeClient

/// The beginning of a target, and which kinds it can become.
struct TargetPrefix: Equatable {
  /// The kinds to look for, each in the spelling that was begun; nil for a name alone.
  let kinds: [Wanted]

  struct Wanted: Hashable {
    let kind: ObjectKind
    let spelling: String?
  }

  /// What most people mean; Pods and Jobs often have an owner that is meant.
  private static let usual: [ObjectKind] = [
    .deployment, .statefulSet, .daemonSet, .cronJob, .service, .ingress,
  ]

  init(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let head = parts.first.map(String.init) ?? ""
    if parts.count == 2 {
      let kind = ObjectKind(spelling: head).flatMap { Target.kinds.contains($0) ? $0 : nil }
      kinds = kind.map { [Wanted(kind: $0, spelling: head)] } ?? []
    } else if head.isEmpty {
      kinds = Self.usual.map { Wanted(kind: $0, spelling: $0.spellings.first) }
    } else {
      let begun = Target.kinds.compactMap { kind in
        kind.spellings.first { $0.hasPrefix(head.lowercased()) }
          .map { Wanted(kind: kind, spelling: $0) }
      }
      kinds = begun.isEmpty ? Self.usual.map { Wanted(kind: $0, spelling: nil) } : begun
    }
  }
}
