import KubeClient

/// A container's limit or request, as the downward API hands it to the container.
enum ContainerAmount {
  /// The amount in units of the divisor, rounded up; `0` where nothing is set.
  ///
  /// - Parameter reference: a `resourceFieldRef`.
  static func text(of reference: JSONTree, in container: JSONTree) -> String {
    let parts = reference.resource.text.split(separator: ".", maxSplits: 1).map(String.init)
    guard parts.count == 2,
      let amount = Quantity(container.resources[parts[0]][parts[1]].text)
    else { return "0" }
    let divisor = Quantity(reference.divisor.text) ?? .zero
    let unit = divisor == .zero ? 1000 : divisor.milli
    return "\((amount.milli + unit - 1) / unit)"
  }
}
