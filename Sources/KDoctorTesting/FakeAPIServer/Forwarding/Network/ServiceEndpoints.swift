/// Where a Service leads, as its Endpoints say.
struct ServiceEndpoints: Sendable, Hashable {
  struct Address: Sendable, Hashable {
    var ip: String
    /// The Pod behind it; nil for what is none.
    var pod: String?
    var podNamespace: String?
    var isReady: Bool
  }

  struct Port: Sendable, Hashable {
    /// Empty for the only port of a Service.
    var name: String
    var number: Int
  }

  struct Subset: Sendable, Hashable {
    var addresses: [Address]
    var ports: [Port]
  }

  var subsets: [Subset]

  /// Reads the Endpoints of a Service; nil where there are none.
  ///
  /// Where only EndpointSlices are at hand that Kubernetes has made itself, there would be
  /// Endpoints with the same content.
  init?(of service: String, in namespace: String, _ objects: ClusterObjects) {
    if let endpoints = objects.node("endpoints", namespace, service) {
      subsets = (endpoints["subsets"]?.items ?? []).map { Subset(endpointsSubset: $0) }
      return
    }
    let slices = objects.nodes(
      "endpointslices", group: "discovery.k8s.io", in: namespace,
      label: ("kubernetes.io/service-name", service))
    let own = slices.filter {
      $0["metadata"]?["labels"]?["endpointslice.kubernetes.io/managed-by"]?.text
        == "endpointslice-controller.k8s.io"
    }
    guard !own.isEmpty else { return nil }
    subsets = own.map { Subset(slice: $0) }.filter { !$0.addresses.isEmpty && !$0.ports.isEmpty }
  }
}

extension ServiceEndpoints.Subset {
  fileprivate init(endpointsSubset node: JSONNode) {
    let ready = (node["addresses"]?.items ?? []).map { ($0, true) }
    let others = (node["notReadyAddresses"]?.items ?? []).map { ($0, false) }
    addresses = (ready + others).map { address, isReady in
      ServiceEndpoints.Address(
        ip: address["ip"]?.text ?? "", reference: address["targetRef"], isReady: isReady)
    }
    ports = (node["ports"]?.items ?? []).compactMap { ServiceEndpoints.Port($0) }
  }

  fileprivate init(slice node: JSONNode) {
    addresses = (node["endpoints"]?.items ?? []).flatMap { endpoint in
      let isReady = endpoint["conditions"]?["ready"] != .bool(false)
      return (endpoint["addresses"]?.items ?? []).compactMap(\.text).map {
        ServiceEndpoints.Address(ip: $0, reference: endpoint["targetRef"], isReady: isReady)
      }
    }
    ports = (node["ports"]?.items ?? []).compactMap { ServiceEndpoints.Port($0) }
  }
}

extension ServiceEndpoints.Address {
  fileprivate init(ip: String, reference: JSONNode?, isReady: Bool) {
    self.init(
      ip: ip, pod: reference?["name"]?.text, podNamespace: reference?["namespace"]?.text,
      isReady: isReady)
  }
}

extension ServiceEndpoints.Port {
  fileprivate init?(_ node: JSONNode) {
    guard case .int(let number)? = node["port"] else { return nil }
    self.init(name: node["name"]?.text ?? "", number: number)
  }
}
