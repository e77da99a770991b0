import KubeClient

extension StatefulSet {
  /// How many Pods are told apart; what selects one beyond them is not known to be served.
  private static let most = 256

  /// The labels of each of its Pods: the template's with its name and number.
  var labelSets: [[String: String]] {
    let count = min(max(replicas ?? 1, 0), Self.most)
    return [template.labels]
      + (0..<count).map { place in
        let (ordinal, isOverflow) = firstOrdinal.addingReportingOverflow(place)
        guard !isOverflow else { return template.labels }
        var labels = template.labels
        labels["statefulset.kubernetes.io/pod-name"] = "\(name)-\(ordinal)"
        labels["apps.kubernetes.io/pod-index"] = "\(ordinal)"
        return labels
      }
  }
}
