import Flowchart
import KubeClient

/// Holds one application against what a baseline knows of it.
struct BaselineJudge {
  let baseline: Baseline

  /// Tells what was known already, and what of it is gone.
  ///
  /// - Returns: The diagnosis with its known findings suppressed, the findings that are gone, and
  ///   those of which that cannot be told.
  func judge(
    _ diagnosis: Diagnosis
  ) -> (diagnosis: Diagnosis, resolved: [Baseline.Entry], open: [Baseline.Entry]) {
    guard let then = baseline.applications[diagnosis.target] else { return (diagnosis, [], []) }
    let target = diagnosis.target
    let hasStopped = Self.hasStopped(diagnosis, since: then)
    // One entry makes one finding known: a second container with the same fault is new.
    var left = then.findings
    let suppression = Suppression(source: .baseline(baseline.path))
    var judged = diagnosis.suppressing { finding in
      let places = left.indices.filter {
        left[$0].id == finding.id && Self.isSame(left[$0].object, finding.object, of: target)
          && left[$0].declaration == finding.declaration
      }
      // Two containers may have the same, and as many Pods tell which of them it is.
      let alike = places.first { left[$0].share == finding.share }
      guard let place = alike ?? places.first else { return nil }
      let entry = left.remove(at: place)
      let isWorse =
        Self.rank(finding.severity) < Self.rank(entry.severity)
        || Self.isPartial(entry.share) && !Self.isPartial(finding.share)
        || hasStopped && finding.severity == .problem
      return isWorse ? nil : suppression
    }
    // What somebody else has suppressed is still there.
    left.removeAll { entry in
      diagnosis.suppressed.contains {
        $0.finding.id == entry.id && Self.isSame(entry.object, $0.finding.object, of: target)
          && $0.finding.declaration == entry.declaration
      }
    }
    let unchecked = Set(diagnosis.notChecked.map(\.question.text))
    let isAsChecked = unchecked.isSubset(of: then.unchecked)
    judged.wasUncheckedBefore = judged.state == .inconclusive && isAsChecked
    let open = left.filter { entry in
      !isAsChecked || judged.told.contains { $0.severity == .problem && $0.layer < entry.layer }
    }
    return (judged, left.filter { !open.contains($0) }, open)
  }

  /// Whether it answers requests no more. Where nobody could tell then, it did not become worse by
  /// being visited now.
  private static func hasStopped(
    _ diagnosis: Diagnosis, since then: Baseline.Application
  ) -> Bool {
    guard diagnosis.serving == false else { return false }
    return then.serving ?? (then.wasVisited || diagnosis.visits.isEmpty)
  }

  /// Whether some Pods do not have it.
  private static func isPartial(_ share: Finding.Share?) -> Bool {
    share.map { $0.count < $0.total } ?? false
  }

  /// Whether it is the same thing: what controllers make anew has another name each time.
  private static func isSame(
    _ left: ObjectReference, _ right: ObjectReference, of target: ObjectReference
  ) -> Bool {
    if left == right { return true }
    let made: Set<ObjectKind> = [.pod, .replicaSet, .job]
    return left.kind == right.kind && left.namespace == right.namespace && left != target
      && right != target && ObjectKind(rawValue: left.kind).map(made.contains) == true
  }

  private static func rank(_ severity: Severity) -> Int {
    switch severity {
    case .problem: 0
    case .warning: 1
    case .info: 2
    }
  }
}
