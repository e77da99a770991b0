import Foundation
import KubeClient

/// The recorded clusters beside the tests.
enum Fixtures {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures/clusters")

  static let names: [String] = {
    let found = try? FileManager.default.contentsOfDirectory(atPath: root.path)
    return (found ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }()

  static let withKubectl = names.filter {
    FileManager.default.fileExists(atPath: path($0) + "/kubectl/get-pods.txt")
  }

  static func path(_ name: String) -> String { root.appending(path: name).path }

  static func bytes(_ name: String, _ file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: root.appending(path: name).appending(path: file)))
  }

  static func text(_ name: String, _ file: String) throws -> String {
    String(decoding: try bytes(name, file), as: UTF8.self)
  }

  static func load(_ name: String) throws -> SnapshotReader {
    try SnapshotReader.load([path(name)], standardInput: { [] })
  }
}

/// Reads a text as `kdoctor report --snapshot -` would.
func read(_ text: String, clock: Date? = nil) throws -> SnapshotReader {
  try SnapshotReader.load(["-"], standardInput: { Array(text.utf8) }, clock: clock)
}

/// Every type that a reader can list.
let allTypes: [any KubernetesObject.Type] = [
  Pod.self, Deployment.self, ReplicaSet.self, StatefulSet.self, DaemonSet.self, Job.self,
  CronJob.self, Service.self, EndpointSlice.self, Endpoints.self, Ingress.self, IngressClass.self,
  Node.self, Namespace.self, PersistentVolumeClaim.self, PersistentVolume.self, StorageClass.self,
  ResourceQuota.self, LimitRange.self, NetworkPolicy.self, HorizontalPodAutoscaler.self,
  PodDisruptionBudget.self, ConfigMap.self, Secret.self, ServiceAccount.self, Event.self,
]

/// Everything a reader lists, as text that is the same for the same objects.
func canonical(_ reader: SnapshotReader) async -> [String: [String]] {
  func list<T: KubernetesObject>(_ type: T.Type) async -> [String] {
    (await reader.list(type, namespace: nil).value ?? []).map { canonical($0) }
  }
  var result: [String: [String]] = [:]
  for type in allTypes { result[type.kind.rawValue] = await list(type) }
  return result
}

/// A value as text, with the entries of dictionaries sorted.
func canonical(_ value: Any) -> String {
  if let map = value as? [String: String] {
    return map.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.description
  }
  let mirror = Mirror(reflecting: value)
  if mirror.children.isEmpty || value is Date { return "\(value)" }
  let parts = mirror.children.map { "\($0.label ?? ""):\(canonical($0.value))" }
  return "(\(parts.joined(separator: ",")))"
}

extension SnapshotReader {
  /// Lists a kind in a namespace, or in all.
  func list<Object: KubernetesObject>(
    _ type: Object.Type, namespace: String?
  ) async -> Reading<[Object]> {
    await list(type, in: Scope(namespace: namespace))
  }
}
