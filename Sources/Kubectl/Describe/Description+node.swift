import KubeClient

extension Description {
  /// A node, but for its lease, which kdoctor does not read.
  ///
  /// - Parameter pods: those of all nodes.
  mutating func node(_ node: KubeObject, pods: [KubeObject], _ clock: Clock) {
    field(0, "Name", node.name)
    field(0, "Roles", NodeRoles.text(of: node))
    marks(node)
    field(0, "CreationTimestamp", Clock.long(node.created))
    let taints = node.spec.taints.array.sorted {
      "\($0.effect.text),\($0.key.text)" < "\($1.effect.text),\($1.key.text)"
    }
    list(
      "Taints",
      taints.map { taint in
        let value = taint.value.string.map { "=\($0)" } ?? ""
        return "\(taint.key.text)\(value):\(taint.effect.text)"
      })
    field(0, "Unschedulable", "\(node.spec.unschedulable.bool ?? false)")
    field(0, "Lease", Self.notRead)
    conditions(node.status.conditions, withTime: "LastHeartbeatTime")
    line(0, "Addresses:")
    for address in node.status.addresses.array {
      field(1, address.type.text, address.address.text)
    }
    for (title, amounts) in [
      ("Capacity", node.status.capacity), ("Allocatable", node.status.allocatable),
    ] where !amounts.object.isEmpty {
      line(0, "\(title):")
      quantities(1, amounts)
    }
    system(node.status.nodeInfo)
    optional(0, "PodCIDR", node.spec.podCIDR)
    let ranges = node.spec.podCIDRs.array.map(\.text).joined(separator: ",")
    if !ranges.isEmpty { field(0, "PodCIDRs", ranges) }
    optional(0, "ProviderID", node.spec.providerID)
    let running = pods.filter {
      $0.spec.nodeName.text == node.name
        && !["Succeeded", "Failed"].contains($0.status.phase.text)
    }
    load(NodeLoad(node: node, pods: running), clock)
  }

  private mutating func system(_ info: JSONTree) {
    line(0, "System Info:")
    for (title, value) in [
      ("Machine ID", info.machineID), ("System UUID", info.systemUUID), ("Boot ID", info.bootID),
      ("Kernel Version", info.kernelVersion), ("OS Image", info.osImage),
      ("Operating System", info.operatingSystem), ("Architecture", info.architecture),
      ("Container Runtime Version", info.containerRuntimeVersion),
      ("Kubelet Version", info.kubeletVersion),
    ] {
      field(1, title, value.text)
    }
  }

  private mutating func load(_ load: NodeLoad, _ clock: Clock) {
    field(0, "Non-terminated Pods", "(\(load.pods.count) in total)")
    line(
      1, "Namespace\tName\t\tCPU Requests\tCPU Limits\tMemory Requests\tMemory Limits\tAge")
    line(
      1, "---------\t----\t\t------------\t----------\t---------------\t-------------\t---")
    for pod in load.pods {
      let cells = [
        load.text("cpu", of: pod.requests), load.text("cpu", of: pod.limits),
        load.text("memory", of: pod.requests), load.text("memory", of: pod.limits),
      ]
      line(
        1,
        "\(pod.object.namespace)\t\(pod.object.name)\t\t\(cells.joined(separator: "\t"))\t"
          + clock.age(pod.object.created))
    }
    line(0, "Allocated resources:")
    line(1, "(Total limits may be over 100 percent, i.e., overcommitted.)")
    line(1, "Resource\tRequests\tLimits")
    line(1, "--------\t--------\t------")
    for name in load.names {
      let cells = [load.requests, load.limits].map {
        load.showsShare(name) ? load.text(name, of: $0) : ResourceAmounts.text(name, $0)
      }
      line(1, "\(name)\t\(cells.joined(separator: "\t"))")
    }
  }
}
