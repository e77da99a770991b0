import KubeClient

extension Description {
  /// The template of the Pods that a workload runs.
  mutating func template(_ template: JSONTree) {
    line(0, "Pod Template:")
    labels("Labels", template.metadata.labels, indent: "  ")
    if !template.metadata.annotations.object.isEmpty {
      annotations("  Annotations", template.metadata.annotations)
    }
    let spec = template.spec
    optional(1, "Service Account", spec.serviceAccountName)
    if !spec.initContainers.array.isEmpty {
      containers("Init Containers", spec.initContainers.array, indent: "  ")
    }
    containers("Containers", spec.containers.array, indent: "  ")
    volumes(spec.volumes.array, indent: "  ")
    spreads(spec.topologySpreadConstraints.array, indent: "  ")
    optional(1, "Priority Class Name", spec.priorityClassName)
    labels("Node-Selectors", spec.nodeSelector, indent: "  ")
    tolerations(spec.tolerations.array, indent: "  ")
  }

  /// How far the Pods of a workload have come.
  mutating func podCounts(_ pods: [KubeObject]) {
    let counts = [
      ("Running", "Running"), ("Pending", "Waiting"), ("Succeeded", "Succeeded"),
      ("Failed", "Failed"),
    ].map { phase, word in "\(pods.count { $0.status.phase.text == phase }) \(word)" }
    field(0, "Pods Status", counts.joined(separator: " / "))
  }
}
