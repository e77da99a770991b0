import KubeClient

/// What judging NetworkPolicies needs of a cluster.
extension Inventory {
  /// The policies of a namespace, or why they could not all be read: one that is not seen may let in
  /// what another keeps out.
  func policies(of namespace: String) -> Reading<[NetworkPolicy]> {
    let captured = networkPolicies(in: namespace)
    if let reason = captured.unavailable ?? gap(.networkPolicy) { return .unavailable(reason) }
    return .value(Array(captured.inNamespace(namespace)))
  }

  /// A namespace as selectors see it.
  func policyNamespace(_ name: String) -> PolicyNamespace {
    PolicyNamespace(name, labels: self.namespace(name)?.metadata.labels)
  }
}
