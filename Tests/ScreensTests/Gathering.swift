import Foundation
import KDoctorTesting
import KubeClient

/// Several recordings as one cluster.
struct Gathering {
  /// The objects of all recordings; of those that they share, the first one's.
  private var items: [JSONNode] = []
  private var names: Set<[String?]> = []
  /// What visits answered, by kind.
  private var probes: [String: JSONNode] = [:]

  /// Some of everything: broken at each layer, about to break, and well.
  static let name = "several"
  private static let specs = [
    "crash-app", "healthy", "image-tag", "ing-tls-secret", "netpol-deny", "pending-quota",
    "rollout-stuck", "svc-selector",
  ]

  private static let files = Result {
    var gathering = Self()
    for spec in specs { try gathering.add(Fixtures.files(case: spec), of: spec) }
    let list = JSONNode.object([
      "apiVersion": .string("v1"), "kind": .string("List"), "items": .array(gathering.items),
    ])
    let encoder = JSONEncoder()
    return [
      "cluster.json": [UInt8](try encoder.encode(list)),
      "probes.json": [UInt8](try encoder.encode(JSONNode.object(gathering.probes))),
    ]
  }

  /// Reads that cluster.
  static func reader() throws -> SnapshotReader {
    try SnapshotReader(files: files.get(), name: name)
  }

  private mutating func add(_ files: [String: [UInt8]], of namespace: String) throws {
    let decoder = JSONDecoder()
    let list = try decoder.decode(JSONNode.self, from: Data(files["cluster.json"] ?? []))
    for item in list["items"]?.items ?? [] {
      let metadata = item["metadata"]
      let name = [item["kind"]?.text, metadata?["namespace"]?.text, metadata?["name"]?.text]
      if names.insert(name).inserted { items.append(item) }
    }
    guard let bytes = files["probes.json"] else { return }
    let kinds = try decoder.decode([String: JSONNode].self, from: Data(bytes))
    for (kind, answers) in kinds {
      let named = answers.items.map { answer in
        var answer = answer
        answer["namespace"] = .string(namespace)
        return answer
      }
      probes[kind] = .array((probes[kind]?.items ?? []) + named)
    }
  }
}
