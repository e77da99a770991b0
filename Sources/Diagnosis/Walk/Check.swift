import KubeClient

/// Answers questions of the chart about workloads.
protocol WorkloadCheck: Sendable {
  /// Answers about a workload.
  func answer(about workload: Workload, in context: CheckContext) async -> CheckResult
}

/// Answers questions of the chart about Pods, also about Pods that were asked for and do not exist.
protocol PodCheck: Sendable {
  /// Answers about a Pod.
  func answer(about subject: PodSubject, in context: CheckContext) async -> CheckResult
}

/// Answers questions of the chart about Services.
protocol ServiceCheck: Sendable {
  /// Answers about a Service.
  func answer(about service: Service, in context: CheckContext) async -> CheckResult
}

/// Answers questions of the chart about Ingresses.
protocol IngressCheck: Sendable {
  /// Answers about the part of an Ingress that leads to the application.
  func answer(about route: IngressRoute, in context: CheckContext) async -> CheckResult
}
