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
    let hasStopped = then.serving == true && diagnosis.serving == false
    // One entry makes one finding known: a second container with the same fault is new.
    var left = then.findings
    let suppression = Suppression(source: .baseline(baseline.path))
    var judged = diagnosis.suppressing { finding in
      let place = left.firstIndex {
        $0.id == finding.id && Self.isSame($0.object, finding.object, of: target)
      }
      guard let place else { return nil }
      let entry = left.remove(at: place)
      let isWorse =
        Self.rank(finding.severity) < Self.rank(entry.severity)
        || hasStopped && finding.severity == .problem
      return isWorse ? nil : suppression
    }
    // What somebody else has suppressed is still there.
    left.removeAll { entry in
      diagnosis.suppressed.contains {
        $0.finding.id == entry.id && Self.isSame(entry.object, $0.finding.object, of: target)
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
