/// What would have to be known to say what NetworkPolicies do with a connection.
enum PolicyGap: Sendable, Hashable {
  /// The labels of this Namespace.
  case namespace(String)
  /// The NetworkPolicies of this namespace.
  case policies(namespace: String)
  /// The address from which, or to which, packets go.
  case address
  /// The labels of a Pod of which only the namespace is known.
  case labels
  /// How the network plug-in treats Pods on the network of their node, which the API leaves open.
  case hostNetwork
}
