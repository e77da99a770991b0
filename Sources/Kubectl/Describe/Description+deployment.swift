import Foundation
import KubeClient

extension Description {
  /// A Deployment.
  mutating func deployment(_ deployment: KubeObject, replicaSets: [KubeObject]) {
    field(0, "Name", deployment.name)
    field(0, "Namespace", deployment.namespace)
    field(0, "CreationTimestamp", Clock.long(deployment.created))
    marks(deployment)
    field(0, "Selector", LabelText.sortedSelector(deployment.spec.selector))
    let status = deployment.status
    let counts = [
      "\(deployment.spec.replicas.int ?? 1) desired", "\(status.updatedReplicas.int ?? 0) updated",
      "\(status.replicas.int ?? 0) total", "\(status.availableReplicas.int ?? 0) available",
      "\(status.unavailableReplicas.int ?? 0) unavailable",
    ]
    field(0, "Replicas", counts.joined(separator: " | "))
    field(0, "StrategyType", deployment.spec.strategy.type.text)
    field(0, "MinReadySeconds", "\(deployment.spec.minReadySeconds.int ?? 0)")
    let rolling = deployment.spec.strategy.rollingUpdate
    if rolling.exists {
      field(
        0, "RollingUpdateStrategy",
        "\(rolling.maxUnavailable.text) max unavailable, \(rolling.maxSurge.text) max surge")
    }
    template(deployment.spec.template)
    conditions(status.conditions)
    if replicaSets.isEmpty { return }
    let sorted = replicaSets.sorted {
      ($0.created.time ?? .distantPast, $0.name) < ($1.created.time ?? .distantPast, $1.name)
    }
    let wanted = Self.withoutHash(deployment.spec.template)
    let new = sorted.first { Self.withoutHash($0.spec.template) == wanted }
    field(0, "OldReplicaSets", Self.text(sorted.filter { $0.uid != new?.uid }))
    field(0, "NewReplicaSet", Self.text([new].compactMap { $0 }))
  }

  /// A template without what tells the ReplicaSets of one Deployment apart.
  private static func withoutHash(_ template: JSONTree) -> JSONTree {
    var fields = template.object
    var metadata = template.metadata.object
    metadata["creationTimestamp"] = nil
    var labels = template.metadata.labels.object
    labels["pod-template-hash"] = nil
    metadata["labels"] = .object(labels)
    fields["metadata"] = .object(metadata)
    return .object(fields)
  }

  private static func text(_ sets: [KubeObject]) -> String {
    let texts = sets.map {
      "\($0.name) (\($0.status.replicas.int ?? 0)/\($0.spec.replicas.int ?? 1) replicas created)"
    }
    return texts.isEmpty ? "<none>" : texts.joined(separator: ", ")
  }
}
