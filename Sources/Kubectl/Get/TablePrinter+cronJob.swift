import KubeClient

extension TablePrinter {
  /// CronJobs.
  static let cronJob = TablePrinter(
    ["NAME", "SCHEDULE", "TIMEZONE", "SUSPEND", "ACTIVE", "LAST SCHEDULE", "AGE"],
    wide: ["CONTAINERS", "IMAGES", "SELECTOR"]
  ) { job, clock, _ in
    let last = job.status.lastScheduleTime
    return [
      job.name, job.spec.schedule.text, job.spec.timeZone.string ?? "<none>",
      job.spec.suspend.flag,
      "\(job.status.active.array.count)", last.exists ? clock.age(last) : "<none>",
      clock.age(job.created),
    ] + containers(job.spec.jobTemplate.spec.template) + [
      LabelText.selector(job.spec.jobTemplate.spec.selector)
    ]
  }
}
