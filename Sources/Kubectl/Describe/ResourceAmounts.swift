import KubeClient

/// Sums of amounts by resource.
struct ResourceAmounts {
  private(set) var amounts: [String: Quantity] = [:]

  /// What all containers of a Pod ask for together: the application's and the sidecars', or the
  /// greatest that an init container needs while it runs; and the overhead.
  ///
  /// - Parameter field: `requests` or `limits`.
  init(of pod: KubeObject, _ field: String) {
    var sidecars = ResourceAmounts()
    var peak = ResourceAmounts()
    for container in pod.spec.initContainers.array {
      let own = ResourceAmounts(container.resources[field])
      if container.restartPolicy.text == "Always" {
        sidecars.add(own)
        peak.raise(to: sidecars)
      } else {
        peak.raise(to: sidecars.adding(own))
      }
    }
    for container in pod.spec.containers.array { add(ResourceAmounts(container.resources[field])) }
    add(sidecars)
    raise(to: peak)
    // Amounts for the Pod as a whole outweigh those of its containers.
    for (name, amount) in ResourceAmounts(pod.spec.resources[field]).amounts {
      amounts[name] = amount
    }
    let overhead = ResourceAmounts(pod.spec.overhead)
    if field == "requests" {
      add(overhead)
    } else {
      for (name, amount) in overhead.amounts where amounts[name] != nil {
        amounts[name, default: .zero] = (amounts[name] ?? .zero) + amount
      }
    }
  }

  init() {}

  init(_ list: JSONTree) {
    amounts = list.object.compactMapValues { Quantity($0.text) }
  }

  mutating func add(_ other: ResourceAmounts) {
    amounts.merge(other.amounts, uniquingKeysWith: +)
  }

  private func adding(_ other: ResourceAmounts) -> ResourceAmounts {
    var sum = self
    sum.add(other)
    return sum
  }

  private mutating func raise(to other: ResourceAmounts) {
    amounts.merge(other.amounts, uniquingKeysWith: max)
  }

  /// An amount as Kubernetes writes it: CPU in cores or thousandths, bytes in the largest binary
  /// unit that divides them.
  static func text(_ name: String, _ amounts: ResourceAmounts) -> String {
    guard let amount = amounts.amounts[name], amount.milli != 0 else { return "0" }
    if amount.milli % 1000 != 0 { return "\(amount.milli)m" }
    var whole = amount.milli / 1000
    guard name != "cpu" else { return "\(whole)" }
    var unit = ""
    for larger in ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei"] where whole % 1024 == 0 {
      whole /= 1024
      unit = larger
    }
    return "\(whole)\(unit)"
  }
}
