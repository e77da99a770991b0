import KubeClient

extension Description {
  /// A ResourceQuota.
  mutating func quota(_ quota: KubeObject) {
    field(0, "Name", quota.name)
    field(0, "Namespace", quota.namespace)
    self.quota(quota.tree, level: 0, rule: "----")
  }

  /// What a quota allows and what is used of it.
  mutating func quota(_ quota: JSONTree, level: Int, rule: String) {
    let scopes = quota.spec.scopes.array.map(\.text).sorted()
    if !scopes.isEmpty { field(level, "Scopes", scopes.joined(separator: ", ")) }
    for text in scopes.compactMap(Self.meaning) {
      line(level, (level == 0 ? " " : "") + "* \(text)")
    }
    line(level, "Resource\tUsed\tHard")
    line(level, "--------\t\(rule)\t\(rule)")
    for (resource, hard) in quota.status.hard.sortedFields {
      line(level, "\(resource)\t\(quota.status.used[resource].string ?? "0")\t\(hard.text)")
    }
  }

  private static func meaning(of scope: String) -> String? {
    switch scope {
    case "Terminating":
      "Matches all pods that have an active deadline. These pods have a limited lifespan on a node"
        + " before being actively terminated by the system."
    case "NotTerminating":
      "Matches all pods that do not have an active deadline. These pods usually include long"
        + " running pods whose container command is not expected to terminate."
    case "BestEffort":
      "Matches all pods that do not have resource requirements set. These pods have a best effort"
        + " quality of service."
    case "NotBestEffort":
      "Matches all pods that have at least one resource requirement set. These pods have a"
        + " burstable or guaranteed quality of service."
    default: nil
    }
  }
}
