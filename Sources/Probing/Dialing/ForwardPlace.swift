public import KubeClient

/// What a port-forward leads to, as a person names it: `pod/NAME:PORT` or `svc/NAME:PORT`.
public struct ForwardPlace: Sendable, Hashable {
  /// What the name is of.
  public enum Kind: String, Sendable {
    case pod
    case service
  }

  public var kind: Kind
  public var name: String
  /// A number or the name of a port; nil for the only one that is declared.
  public var port: String?
  /// What follows the port; for HTTP the path.
  public var path: String

  /// Reads a target; nil where it is none of a cluster's.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count > 1 else { return nil }
    switch parts[0].lowercased() {
    case "pod", "pods", "po": kind = .pod
    case "service", "services", "svc": kind = .service
    default: return nil
    }
    let place = parts[1].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard !place[0].isEmpty, place.count == 1 || !place[1].isEmpty else { return nil }
    name = String(place[0])
    port = place.count == 2 ? String(place[1]) : nil
    path = parts.count == 3 ? "/" + parts[2] : ""
  }

  /// The Pod and its port that this leads to now: of a Service, those of a ready endpoint.
  func find(
    _ reader: any ClusterReader, namespace: String
  ) async throws(ProbeFailure) -> (pod: String, port: Int) {
    switch kind {
    case .pod: (name, try await podPort(reader, namespace))
    case .service: try await endpoint(reader, namespace)
    }
  }

  private func podPort(
    _ reader: any ClusterReader, _ namespace: String
  ) async throws(ProbeFailure) -> Int {
    if let number = port.flatMap({ Int($0) }) { return number }
    let scope = Scope(namespace: namespace, name: name)
    guard let pod = try Self.value(await reader.list(Pod.self, in: scope)).first else {
      throw .notPossible("there is no Pod \(name) in \(namespace)")
    }
    let declared = pod.spec.containers.flatMap(\.ports).filter { $0.protocol == "TCP" }
    let meant = declared.filter { port == nil || $0.name == port }
    guard let only = meant.first, meant.count == 1 else {
      let all = declared.map { $0.name ?? String($0.containerPort) }
      throw .notPossible(Self.choice(of: port, "Pod \(name)", among: all))
    }
    return only.containerPort
  }

  private func endpoint(
    _ reader: any ClusterReader, _ namespace: String
  ) async throws(ProbeFailure) -> (pod: String, port: Int) {
    let scope = Scope(namespace: namespace, name: name)
    guard let service = try Self.value(await reader.list(Service.self, in: scope)).first else {
      throw .notPossible("there is no Service \(name) in \(namespace)")
    }
    let meant = service.ports.filter { declared in
      port == nil || declared.name == port || String(declared.port) == port
    }
    guard let declared = meant.first, meant.count == 1 else {
      let all = service.ports.map { $0.name ?? String($0.port) }
      throw .notPossible(Self.choice(of: port, "Service \(name)", among: all))
    }
    let labels = LabelSelector(matchLabels: ["kubernetes.io/service-name": name])
    let slices = try Self.value(
      await reader.list(EndpointSlice.self, in: Scope(namespace: namespace, labels: labels)))
    for slice in slices {
      let port = slice.ports.first { ($0.name ?? "") == (declared.name ?? "") }?.port
      let pods = slice.endpoints.filter(\.ready).compactMap(\.target).filter { $0.kind == "Pod" }
      if let port, let pod = pods.first { return (pod.name, port) }
    }
    throw .dialling(.noWay("no Pod behind Service \(name) is ready"))
  }

  private static func value<Value>(_ reading: Reading<Value>) throws(ProbeFailure) -> Value {
    switch reading {
    case .value(let value): return value
    case .unavailable(let reason):
      let what = "\(reason.verb) \(reason.resource) in \(reason.namespace)"
      throw .notPossible([what, reason.detail].compactMap { $0 }.joined(separator: ": "))
    }
  }

  private static func choice(of port: String?, _ owner: String, among all: [String]) -> String {
    let list = all.isEmpty ? "none" : all.joined(separator: ", ")
    return port.map { "\(owner) has no single port \($0); it declares: \(list)" }
      ?? "which port of \(owner)? It declares: \(list)"
  }
}
