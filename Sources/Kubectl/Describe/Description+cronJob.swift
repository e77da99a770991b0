import KubeClient

extension Description {
  /// A CronJob.
  mutating func cronJob(_ job: KubeObject) {
    head(job)
    let spec = job.spec
    func set(_ value: JSONTree) -> String { value.exists ? value.text : "<unset>" }
    field(0, "Schedule", spec.schedule.text)
    field(0, "Concurrency Policy", spec.concurrencyPolicy.text)
    field(0, "Suspend", spec.suspend.flag)
    field(0, "Time Zone", set(spec.timeZone))
    field(0, "Successful Job History Limit", set(spec.successfulJobsHistoryLimit))
    field(0, "Failed Job History Limit", set(spec.failedJobsHistoryLimit))
    field(
      0, "Starting Deadline Seconds",
      spec.startingDeadlineSeconds.int.map { "\($0)s" } ?? "<unset>")
    let template = spec.jobTemplate.spec
    field(
      0, "Selector",
      template.selector.exists ? LabelText.sortedSelector(template.selector) : "<unset>")
    field(0, "Parallelism", set(template.parallelism))
    field(0, "Completions", set(template.completions))
    if let seconds = template.activeDeadlineSeconds.int {
      field(0, "Active Deadline Seconds", "\(seconds)s")
    }
    self.template(template.template)
    let last = job.status.lastScheduleTime
    field(0, "Last Schedule Time", last.exists ? Clock.long(last) : "<unset>")
    let active = job.status.active.array.map(\.name.text).joined(separator: ", ")
    field(0, "Active Jobs", active.isEmpty ? "<none>" : active)
  }
}
