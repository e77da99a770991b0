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
    let state = Diagnosis.state(of: findings, hidesRoot: walk.hidesRoot)
    let others = root.map { root in findings.filter { !$0.isSame(as: root) } } ?? findings
    let serving = await ServingJudge(context: context).verdict()
    return Diagnosis(
      target: application.target, state: state, serving: serving,
      layer: state == .problem || state == .warning ? root?.layer : nil,
      root: state == .problem || state == .warning ? root : nil,
      findings: state == .inconclusive ? findings : others,
      walk: walk.entries, notChecked: walk.notChecked, visits: Wants.current?.visits ?? [],
      conclusions: Set(walk.conclusions.map(\.outcome.id)).sorted(), members: application.members,
      isManifestOnly: reader.cluster.isManifestOnly, hidesRoot: walk.hidesRoot,
      annotations: AnnotationFinder(inventory: inventory, application: application)
        .annotations(for: findings))
  }
}
