import KubeClient

extension Job {
  /// The labels of its Pods: the template's, and the Job's name where it is known before.
  var labelSets: [[String: String]] {
    guard !name.isEmpty else { return [spec.template.labels] }
    var labels = spec.template.labels
    labels["job-name"] = name
    labels["batch.kubernetes.io/job-name"] = name
    return [labels]
  }
}
