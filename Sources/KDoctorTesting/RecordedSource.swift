public import Foundation
public import KubeClient

/// A recording that plays the API server for `snapshot save`: what is refused, how the lists come
/// and what is in them can be changed.
public struct RecordedSource: SnapshotSource {
  public var clock: Date
  public var cluster: ClusterDescription
  /// The objects, as an API server has them.
  public var items: [JSONNode]
  /// The logs by `POD_CONTAINER` or `POD_CONTAINER_previous`.
  public var logs: [String: String]
  /// Resources, `pods/log` included, that the account may not read.
  public var forbidden: Set<String> = []
  /// Whether single Secrets and ConfigMaps are refused as well; lists are by `forbidden`.
  public var forbidsKeys = false
  /// Whether each list is cut after its first object, and begun anew.
  public var restarts = false

  /// Takes the objects and logs of a recording.
  public init(_ name: String) throws {
    let files = try Fixtures.files(of: name)
    let document = try JSONDecoder().decode(JSONNode.self, from: Data(files["cluster.json"] ?? []))
    self.init(items: document["items"]?.items ?? [])
    let reader = try SnapshotReader(files: files, name: name, includeProbes: false)
    clock = reader.clock
    cluster.name = name
    for (path, bytes) in files where path.hasPrefix("logs/") && path.hasSuffix(".log") {
      logs[String(path.dropFirst(5).dropLast(4))] = String(decoding: bytes, as: UTF8.self)
    }
  }

  /// Takes objects alone.
  public init(items: [JSONNode]) {
    self.items = items
    logs = [:]
    clock = Date(timeIntervalSince1970: 1_767_225_600)
    cluster = ClusterDescription(source: .live, name: "test", version: "v1.36.0")
  }

  public func read(
    _ request: SnapshotRequest, _ take: @Sendable (SnapshotPiece) throws -> Void
  ) async throws -> Unavailable? {
    let kind = request.kind
    let isNamed = request.scope.name != nil
    let hasKeys = kind == .secret || kind == .configMap
    if hasKeys && isNamed ? forbidsKeys : forbidden.contains(kind.resource) {
      return Unavailable(
        .forbidden, verb: isNamed ? "get" : "list", resource: kind.resource, group: kind.group,
        namespace: kind.isNamespaced ? request.scope.namespace ?? "" : "")
    }
    var found = items.filter { $0["kind"]?.text == kind.rawValue && isMeant($0, request.scope) }
    if hasKeys && !isNamed {
      found = found.map { .object(["metadata": $0["metadata"] ?? .null]) }
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let objects = try found.map { item in
      RawObject(
        kind: kind.rawValue, apiVersion: item["apiVersion"]?.text ?? "v1",
        json: [UInt8](try encoder.encode(item)))
    }
    if restarts, let first = objects.first {
      try take(.object(first))
      try take(.restart)
    }
    for object in objects { try take(.object(object)) }
    return nil
  }

  private func isMeant(_ item: JSONNode, _ scope: Scope) -> Bool {
    let metadata = item["metadata"]
    if let name = scope.name, metadata?["name"]?.text != name { return false }
    if let space = scope.namespace, metadata?["namespace"]?.text != space { return false }
    return (scope.labels?.matchLabels ?? [:]).allSatisfy { key, value in
      metadata?["labels"]?[key]?.text == value
    }
  }

  public func log(
    pod: String, namespace: String, container: String, previous: Bool
  ) async -> Reading<String> {
    let key = "\(pod)_\(container)" + (previous ? "_previous" : "")
    if forbidden.contains("pods/log") {
      return .unavailable(
        Unavailable(.forbidden, verb: "get", resource: "pods/log", namespace: namespace))
    }
    if let text = logs["\(namespace)/\(key)"] ?? logs[key] { return .value(text) }
    return .unavailable(
      Unavailable(.notCaptured, verb: "get", resource: "pods/log", namespace: namespace))
  }
}
