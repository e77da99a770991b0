import KubeClient

/// Whether taints keep a workload's Pods off every node that its rules select.
struct TemplateTaint: WorkloadCheck {
  func answer(about workload: Workload, in context: CheckContext) async -> CheckResult {
    TaintVerdict(spec: workload.template.spec, in: context).result
  }
}
