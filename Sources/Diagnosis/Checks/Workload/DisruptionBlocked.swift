import KubeClient

/// Whether a PodDisruptionBudget allows no eviction although all its Pods are healthy.
struct DisruptionBlocked: WorkloadCheck {
  func answer(about workload: Workload, in context: CheckContext) async -> CheckResult {
    guard workload.kind != .job, workload.kind != .cronJob else { return .notApplicable }
    // With an unhealthy Pod it is right to allow none.
    guard context.application.pods.allSatisfy(ServicePods.isReady) else { return .notApplicable }
    if workload.hasStatus, let reason = context.inventory.disruptionBudgets.unavailable {
      return .unknown(reason)
    }
    let budgets = context.inventory.disruptionBudgets.inNamespace(context.namespace).filter {
      $0.selector?.matches(workload.template.labels) ?? false
    }
    guard !budgets.isEmpty else { return .notApplicable }
    let blocked = budgets.first { budget in
      budget.disruptionsAllowed == 0 && (budget.expectedPods ?? 0) > 0
        && (budget.currentHealthy ?? 0) >= (budget.expectedPods ?? 0)
    }
    guard let blocked else { return .no }
    return CheckResult(
      .yes, facts: ["budget": blocked.name],
      evidence: [
        Evidence(
          .status, blocked.reference, path: "status.disruptionsAllowed", value: "0",
          command: "kubectl describe pdb \(blocked.name) -n \(blocked.namespace)")
      ],
      object: blocked.reference)
  }
}
