/// The checks about workloads by the names that questions use.
enum WorkloadChecks {
  static let all: [String: any WorkloadCheck] = [
    "workload-suspended": WorkloadSuspended(),
    "replicas-zero": ReplicasZero(),
    "cron-starts": CronStarts(),
    "job-failed": JobFailed(),
    "daemonset-wants-none": DaemonSetWantsNone(),
    "scheduling-taint": TemplateTaint(),
    "scheduling-node-rules": TemplateNodeRules(),
    "paused-without-pods": PausedWithoutPods(),
    "rollout-stuck": RolloutStuck(),
    "rollout-paused": RolloutPaused(),
    "template-references": TemplateReferences(),
    "probe-port-undeclared": ProbePortUndeclared(),
    "autoscaler-broken": AutoscalerBroken(),
    "autoscaler-at-limit": AutoscalerAtLimit(),
    "disruption-blocked": DisruptionBlocked(),
  ]
}
