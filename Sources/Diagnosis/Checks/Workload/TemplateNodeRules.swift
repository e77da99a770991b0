import Flowchart
import KubeClient

/// Whether no node has what a workload's Pods ask of one.
struct TemplateNodeRules: WorkloadCheck {
  func answer(about workload: Workload, in context: CheckContext) async -> CheckResult {
    if let reason = context.inventory.nodes.unavailable {
      var result = CheckResult.unknown(reason)
      result.severity = .info
      return result
    }
    var result = NodeRulesVerdict(spec: workload.template.spec, in: context).result
    // A DaemonSet for nodes that are yet to come is a common sight and no fault by itself.
    if result.answer == .yes { result.severity = context.isNamedByUser ? .warning : .info }
    return result
  }
}
