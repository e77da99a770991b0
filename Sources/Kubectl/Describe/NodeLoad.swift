import KubeClient

/// What the Pods of a node ask for, beside what the node has.
struct NodeLoad {
  struct PodLoad {
    var object: KubeObject
    var requests: ResourceAmounts
    var limits: ResourceAmounts
  }

  var pods: [PodLoad]
  var requests = ResourceAmounts()
  var limits = ResourceAmounts()
  private let allocatable: ResourceAmounts

  init(node: KubeObject, pods: [KubeObject]) {
    let status = node.status
    allocatable = ResourceAmounts(
      status.allocatable.object.isEmpty ? status.capacity : status.allocatable)
    self.pods = pods.map {
      PodLoad(
        object: $0, requests: ResourceAmounts(of: $0, "requests"),
        limits: ResourceAmounts(of: $0, "limits"))
    }
    for pod in self.pods {
      requests.add(pod.requests)
      limits.add(pod.limits)
    }
  }

  private static let standard = ["cpu", "memory", "ephemeral-storage"]

  /// The resources in kubectl's order: the common ones, huge pages, others.
  var names: [String] {
    let rest = allocatable.amounts.keys.filter { !(Self.standard + ["pods"]).contains($0) }.sorted()
    return Self.standard + rest.filter { $0.hasPrefix("hugepages-") }
      + rest.filter { !$0.hasPrefix("hugepages-") }
  }

  /// Whether the share of the node is shown beside an amount.
  func showsShare(_ name: String) -> Bool {
    Self.standard.contains(name) || name.hasPrefix("hugepages-")
  }

  /// An amount and its share of the node, for example `80m (2%)`.
  func text(_ name: String, of amounts: ResourceAmounts) -> String {
    let amount = amounts.amounts[name]?.milli ?? 0
    let total = allocatable.amounts[name]?.milli ?? 0
    let share = total == 0 ? 0 : amount * 100 / total
    return "\(ResourceAmounts.text(name, amounts)) (\(share)%)"
  }
}
