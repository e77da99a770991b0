import KubeClient

/// A Pod, or one that a workload would make, as NetworkPolicies see it.
struct PolicyPod: Sendable {
  /// Nil where it is not made yet.
  var name: String?
  var namespace: PolicyNamespace
  var labels: [String: String]
  /// Those of the node where it is on the node's network; empty where none is known.
  var addresses: [String]
  var nodeName: String?
  var hostNetwork: Bool
  /// What its containers declare.
  var ports: [ContainerPort]

  /// Takes a Pod.
  init(_ pod: Pod, in namespace: PolicyNamespace) {
    self.init(pod.spec, labels: pod.metadata.labels, in: namespace)
    name = pod.name
    addresses = pod.status?.addresses ?? []
  }

  /// Takes what a workload makes Pods of.
  init(_ template: PodTemplate, in namespace: PolicyNamespace) {
    self.init(template.spec, labels: template.labels, in: namespace)
  }

  private init(_ spec: PodSpec, labels: [String: String], in namespace: PolicyNamespace) {
    self.namespace = namespace
    self.labels = labels
    addresses = []
    nodeName = spec.nodeName
    hostNetwork = spec.hostNetwork
    ports = DeclaredPorts(specs: [spec]).ports
  }

  /// The names that its containers give a port.
  func names(of port: Int, protocol: String) -> Set<String> {
    Set(ports.filter { $0.containerPort == port && $0.protocol == `protocol` }.compactMap(\.name))
  }

  /// The same Pod with the addresses alone that are of the families of another one.
  func reaching(_ other: PolicyPod) -> PolicyPod {
    let families = Set(other.addresses.compactMap(IPAddress.init).map(\.bytes.count))
    let shared = addresses.filter { address in
      IPAddress(address).map { families.contains($0.bytes.count) } ?? false
    }
    var pod = self
    if !shared.isEmpty { pod.addresses = shared }
    return pod
  }
}
