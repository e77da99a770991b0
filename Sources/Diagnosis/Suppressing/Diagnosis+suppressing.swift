import Flowchart

extension Diagnosis {
  /// All findings that are told, the root first.
  public var told: [Finding] { (root.map { [$0] } ?? []) + findings }

  /// The same without some of its findings: state, layer and root follow from the others.
  ///
  /// - Parameter reason: why a finding is not to be told; nil where it is.
  func suppressing(_ reason: (Finding) -> Suppression?) -> Diagnosis {
    var left: [Finding] = []
    var taken: [SuppressedFinding] = []
    for finding in told {
      if let suppression = reason(finding) {
        taken.append(SuppressedFinding(finding: finding, suppression: suppression))
      } else {
        left.append(finding)
      }
    }
    guard !taken.isEmpty else { return self }
    let (kept, orphans) = Self.led(left, without: taken)
    var diagnosis = self
    diagnosis.suppressed += orphans + taken
    diagnosis.state = Self.state(of: kept, hidesRoot: hidesRoot)
    let root = kept.firstIndex { $0.severity != .info }
    let isTold = diagnosis.state == .problem || diagnosis.state == .warning
    diagnosis.root = isTold ? root.map { kept[$0] } : nil
    diagnosis.layer = diagnosis.root?.layer
    diagnosis.findings = kept
    if isTold, let root { diagnosis.findings.remove(at: root) }
    return diagnosis
  }

  /// A proven problem stands whatever could not be seen; a warning does not outweigh what could hide
  /// the root.
  static func state(of findings: [Finding], hidesRoot: Bool) -> State {
    let root = findings.first { $0.severity != .info }
    if root?.severity == .problem { return .problem }
    if hidesRoot { return .inconclusive }
    return root == nil ? .healthy : .warning
  }

  /// A finding that leads names another as its reason. Where that one is suppressed, the next problem
  /// of its layer takes its place; without any it has nothing to say and is suppressed with it.
  private static func led(
    _ findings: [Finding], without taken: [SuppressedFinding]
  ) -> (kept: [Finding], orphans: [SuppressedFinding]) {
    var kept: [Finding] = []
    var orphans: [SuppressedFinding] = []
    for var leader in findings {
      guard let reason = leader.because.first,
        let lost = taken.first(where: { $0.finding.isSame(as: reason) })
      else {
        kept.append(leader)
        continue
      }
      let next = findings.first {
        $0.because.isEmpty && $0.layer == leader.layer && $0.severity == .problem
      }
      guard let next else {
        orphans.append(SuppressedFinding(finding: leader, suppression: lost.suppression))
        continue
      }
      leader.because = [next]
      leader.confidence = max(leader.confidence, next.confidence)
      leader.evidence = next.evidence + leader.evidence.dropFirst(reason.evidence.count)
      leader.share = next.share
      kept.append(leader)
    }
    return (kept, orphans)
  }
}

extension Finding {
  /// Whether it says the same of the same object, and of the same container there.
  func isSame(as other: Finding) -> Bool {
    id == other.id && object == other.object && facts["container"] == other.facts["container"]
  }
}
