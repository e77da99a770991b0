import KubeClient

/// How much of each resource Pods ask for, by the scheduler's arithmetic.
struct ResourceDemand {
  /// Amounts by resource name.
  private(set) var amounts: [String: Quantity] = [:]

  /// What one Pod asks for: the sum of its containers, or of its largest init container, and its overhead.
  init(of spec: PodSpec) {
    var running: [String: Quantity] = [:]
    for container in spec.containers { Self.add(container.requested, to: &running) }
    var largest: [String: Quantity] = [:]
    var sidecars: [String: Quantity] = [:]
    for container in spec.initContainers {
      if container.isSidecar {
        Self.add(container.requested, to: &sidecars)
        Self.add(container.requested, to: &running)
      } else {
        var alone = sidecars
        Self.add(container.requested, to: &alone)
        largest.merge(alone) { max($0, $1) }
      }
    }
    amounts = running.merging(largest) { max($0, $1) }
    Self.add(Self.parse(spec.overhead), to: &amounts)
    amounts["pods"] = Quantity("1")
  }

  /// The sum of what several Pods ask for.
  init(ofAll pods: [Pod]) {
    for pod in pods { Self.add(ResourceDemand(of: pod.spec).amounts, to: &amounts) }
  }

  fileprivate static func parse(_ quantities: [String: String]) -> [String: Quantity] {
    quantities.compactMapValues { Quantity($0) }
  }

  private static func add(_ more: [String: Quantity], to amounts: inout [String: Quantity]) {
    amounts.merge(more) { $0 + $1 }
  }
}

extension Container {
  /// The requests, and the limits where nothing is requested, as the API server fills them in.
  fileprivate var requested: [String: Quantity] {
    ResourceDemand.parse(limits).merging(ResourceDemand.parse(requests)) { $1 }
  }
}

extension Quantity {
  /// The amount as a person writes it: whole cores and `m`, bytes as `Gi` or `Mi`.
  func text(of resource: String) -> String {
    switch resource {
    case "memory", "ephemeral-storage":
      let bytes = Double(milli) / 1000
      if bytes >= Double(1 << 30) { return Self.short(bytes / Double(1 << 30)) + "Gi" }
      return Self.short(bytes / Double(1 << 20)) + "Mi"
    default:
      return milli % 1000 == 0 ? "\(milli / 1000)" : "\(milli)m"
    }
  }

  private static func short(_ value: Double) -> String {
    let tenths = (value * 10).rounded(.down) / 10
    return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
  }
}
