import KubeClient

extension TablePrinter {
  /// Nodes.
  static let node = TablePrinter(
    ["NAME", "STATUS", "ROLES", "AGE", "VERSION"],
    wide: ["INTERNAL-IP", "EXTERNAL-IP", "OS-IMAGE", "KERNEL-VERSION", "CONTAINER-RUNTIME"]
  ) { node, clock, _ in
    let info = node.status.nodeInfo
    func address(_ type: String) -> String {
      node.status.addresses.array.first { $0.type.text == type }?.address.string ?? "<none>"
    }
    return [
      node.name, status(ofNode: node), NodeRoles.text(of: node), clock.age(node.created),
      info.kubeletVersion.text, address("InternalIP"), address("ExternalIP"),
      info.osImage.string ?? "<unknown>", info.kernelVersion.string ?? "<unknown>",
      info.containerRuntimeVersion.string ?? "<unknown>",
    ]
  }

  private static func status(ofNode node: KubeObject) -> String {
    let ready = node.status.conditions.array.last { $0.type.text == "Ready" }
    let word = ready.map { $0.status.text == "True" ? "Ready" : "NotReady" } ?? "Unknown"
    return node.spec.unschedulable.bool == true ? word + ",SchedulingDisabled" : word
  }
}
