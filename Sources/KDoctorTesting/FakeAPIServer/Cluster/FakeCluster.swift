import Foundation
import KubeClient

/// What a fake API server serves: objects, logs, and what nobody may read.
public struct FakeCluster: Sendable {
  /// The text of every Secret value that is served, so that a test can prove that it went nowhere.
  public static let secretMarker = "this-is-a-secret-value-of-a-test"

  /// The resource types that the server knows.
  var resources: [APIResource]
  var shelves: [APIResource.ID: any Shelf]
  var logs: [LogKey: [UInt8]] = [:]
  var forbidden: [Forbidden] = []
  /// What answers on the ports of its Pods.
  public var network = RecordedNetwork()
  /// The newest `resourceVersion` in it.
  var revision: Int

  /// Which log.
  struct LogKey: Sendable, Hashable {
    var pod: String
    var container: String
    var previous: Bool
  }

  /// What the recording's own account was not allowed to read.
  struct Forbidden: Sendable, Hashable, Decodable {
    /// As in rules, for example `pods/log`.
    var resource: String
    var group: String?
    /// Empty or nil for everywhere.
    var namespace: String?
    var reason: String?
  }

  /// An empty cluster.
  public init() {
    resources = APIResource.builtIn
    shelves = [:]
    revision = 1
  }

  /// Takes a case as ``Fixtures/reader(_:includeProbes:)`` names them: a recording, one changed by
  /// hand, or either `without` some resources, which are then forbidden.
  public init(recording name: String) throws {
    try self.init(files: try Fixtures.files(case: name))
  }

  /// Takes the files of a recording by their paths within it.
  public init(files: [String: [UInt8]]) throws {
    let list = try JSONDecoder().decode(JSONNode.self, from: Data(files["cluster.json"] ?? []))
    try self.init(objects: list["items"]?.items ?? [])
    if let index = files["index.json"] {
      forbidden = try JSONDecoder().decode(Index.self, from: Data(index)).notCaptured
        .filter { $0.reason == "forbidden" }
    }
    if let probes = files["probes.json"] {
      let visits = try JSONDecoder().decode(RecordedVisits.self, from: Data(probes))
      network = RecordedNetwork(visits, ClusterObjects(shelves: shelves))
    }
    for (path, text) in files where path.hasPrefix("logs/") {
      guard let key = LogKey(fileName: String(path.dropFirst("logs/".count))) else { continue }
      logs[key] = text
    }
  }

  /// Takes whole objects, with `kind` and `apiVersion`.
  public init(objects: [JSONNode]) throws {
    self.init()
    var byType: [APIResource.ID: [any ServedObject]] = [:]
    for object in objects {
      let recorded = try RecordedObject(Self.withMarkedSecret(object))
      byType[register(object).id, default: []].append(recorded)
      revision = max(revision, recorded.resourceVersion)
    }
    shelves = byType.mapValues { ArrayShelf($0) }
  }

  /// Remembers an object's type; gives it.
  mutating func register(_ object: JSONNode) -> APIResource {
    let kind = object["kind"]?.text ?? ""
    let found = APIResource(
      apiVersion: object["apiVersion"]?.text ?? "v1", kind: kind,
      isNamespaced: object["metadata"]?["namespace"]?.text != nil)
    if let known = resources.first(where: { $0.kind == kind && $0.group == found.group }) {
      return known
    }
    resources.append(found)
    return found
  }

  /// Puts the marker where the recording has blotted out a Secret's values.
  static func withMarkedSecret(_ object: JSONNode) -> JSONNode {
    guard object["kind"]?.text == "Secret", case .object(let data)? = object["data"] else {
      return object
    }
    var object = object
    let marker = Data(secretMarker.utf8).base64EncodedString()
    object["data"] = .object(data.mapValues { _ in .string(marker) })
    return object
  }

  private struct Index: Decodable {
    var notCaptured: [Forbidden]
  }
}

extension FakeCluster.LogKey {
  /// Reads `POD_CONTAINER.log` or `POD_CONTAINER_previous.log`.
  fileprivate init?(fileName: String) {
    guard fileName.hasSuffix(".log") else { return nil }
    var stem = fileName.dropLast(".log".count)
    let previous = stem.hasSuffix("_previous")
    if previous { stem = stem.dropLast("_previous".count) }
    let parts = stem.split(separator: "_", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    self.init(pod: parts[0], container: parts[1], previous: previous)
  }
}
