import Flowchart
import KubeClient

/// Makes the diagnosis of what a walk brought.
struct DiagnosisBuilder {
  let chart: Chart
  let inventory: Inventory
  let reader: any ClusterReader

  /// The diagnosis of one application.
  func diagnosis(of application: Application, walk: Walker.Result) async -> Diagnosis {
    let context = CheckContext(inventory: inventory, application: application, reader: reader)
    let leads = Set(chart.outcomes.values.filter(\.leads).map(\.id))
    let findings = FindingBuilder(application: application, leads: leads)
      .findings(from: walk.conclusions)
    let root = findings.first { $0.severity != .info }
    let state = state(root: root, hidesRoot: walk.hidesRoot)
    let others = root == nil ? findings : findings.filter { !Self.isSame($0, root) }
    let serving = await ServingJudge(context: context).verdict()
    return Diagnosis(
      target: application.target, state: state, serving: serving,
      layer: state == .problem || state == .warning ? root?.layer : nil,
      root: state == .problem || state == .warning ? root : nil,
      findings: state == .inconclusive ? findings : others,
      walk: walk.entries, notChecked: walk.notChecked, visits: Wants.current?.visits ?? [],
      conclusions: Set(walk.conclusions.map(\.outcome.id)).sorted(), members: application.members,
      isManifestOnly: reader.cluster.isManifestOnly)
  }

  /// A proven problem stands whatever could not be seen; a warning does not outweigh what could hide
  /// the root.
  private func state(root: Finding?, hidesRoot: Bool) -> State {
    if root?.severity == .problem { return .problem }
    if hidesRoot { return .inconclusive }
    return root == nil ? .healthy : .warning
  }

  private static func isSame(_ left: Finding, _ right: Finding?) -> Bool {
    left.id == right?.id && left.object == right?.object
      && left.facts["container"] == right?.facts["container"]
  }
}
