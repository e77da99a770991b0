import Foundation
import KDoctorTesting
import KubeClient
import Yams

@testable import Diagnosis

/// Questions about NetworkPolicies with their answers: `Tests/Fixtures/policies/NAME.yaml`.
struct PolicyCases: Codable {
  /// By whom, and after what.
  var made: String
  var namespaces: [Named]
  var pods: [SmallPod]
  var apiServer: [String]?
  /// Namespaces of which the policies cannot be read.
  var unreadable: [String]?
  var cases: [Case]

  struct Named: Codable {
    var name: String
    var labels: [String: String]
  }

  /// The parts of a Pod that policies look at.
  struct SmallPod: Codable {
    /// `NAMESPACE/NAME`.
    var at: String
    var labels: [String: String]
    var addresses: [String]
    var ports: [JSONNode]?
    var node: String?
    var hostNetwork: Bool?
  }

  struct Case: Codable {
    var name: String
    var policies: [SmallPolicy]
    /// Those that differ from the file's.
    var namespaces: [Named]?
    /// Beside the file's.
    var pods: [SmallPod]?
    var asks: [Ask]
  }

  struct SmallPolicy: Codable {
    var at: String
    var spec: JSONNode
  }

  struct Ask: Codable {
    /// `NAMESPACE/NAME`, `apiServer` or `anybody`.
    var from: String
    var to: String
    var port: Int
    var `protocol`: String?
    /// `allowed`, `denied` or `unknown`.
    var says: String
    /// The grants, or the policies and what does not fit of their rules.
    var by: [String]?
    /// What would have to be known.
    var lacks: [String]?
  }

  static let names = ["three-namespaces", "recipes", "edges"]

  static func load(_ name: String) throws -> PolicyCases {
    let url = Fixtures.folder.appendingPathComponent("policies/\(name).yaml")
    return try YAMLDecoder().decode(Self.self, from: try Data(contentsOf: url))
  }

  /// The verdict on one question of a case.
  func verdict(on ask: Ask, in example: Case) async throws -> NetworkPolicyVerdict {
    let objects = try await objects(of: example)
    guard let target = objects.pods[ask.to], let client = peer(ask.from, objects) else {
      throw MissingPod(name: "\(ask.from) or \(ask.to)")
    }
    let question = PolicyQuestion(
      client: client, target: target, port: ask.port, protocol: ask.protocol ?? "TCP")
    return question.verdict { namespace in
      unreadable?.contains(namespace) ?? false
        ? .unavailable(Unavailable(.forbidden, verb: "list", resource: "networkpolicies"))
        : .value(objects.policies.filter { $0.namespace == namespace })
    }
  }

  struct MissingPod: Error { var name: String }

  private struct Objects {
    var pods: [String: PolicyPod]
    var policies: [NetworkPolicy]
  }

  private func peer(_ text: String, _ objects: Objects) -> PolicyPeer? {
    if text == "anybody" { return .anybody }
    if text == "apiServer" { return .apiServer { [apiServer] in apiServer ?? [] } }
    return objects.pods[text].map(PolicyPeer.pod)
  }

  private func objects(of example: Case) async throws -> Objects {
    let changed = Dictionary(
      (namespaces + (example.namespaces ?? [])).map { ($0.name, $0.labels) }
    ) { $1 }
    let pods = pods + (example.pods ?? [])
    let items =
      pods.map(\.object)
      + example.policies.map {
        SmallPod.object("networking.k8s.io/v1", "NetworkPolicy", at: $0.at, ["spec": $0.spec])
      }
    let list: JSONNode = .object([
      "apiVersion": .string("v1"), "kind": .string("List"), "items": .array(items),
    ])
    let reader = try SnapshotReader(
      files: ["cluster.json": [UInt8](try JSONEncoder().encode(list))], name: example.name)
    var known: [String: PolicyNamespace] = [:]
    for pod in pods {
      let name = String(pod.at.prefix { $0 != "/" })
      known[name] = PolicyNamespace(name, labels: changed[name])
    }
    let found = await reader.list(Pod.self, in: Scope()).value ?? []
    return Objects(
      pods: Dictionary(
        uniqueKeysWithValues: found.map { pod in
          (
            "\(pod.namespace)/\(pod.name)",
            PolicyPod(
              pod, in: known[pod.namespace] ?? PolicyNamespace(pod.namespace, labels: nil))
          )
        }),
      policies: await reader.list(NetworkPolicy.self, in: Scope()).value ?? [])
  }
}

extension PolicyCases.SmallPod {
  /// The whole Pod.
  var object: JSONNode {
    let container: JSONNode = .object([
      "name": .string("c"), "image": .string("c"), "ports": .array(ports ?? []),
    ])
    var spec: [String: JSONNode] = ["containers": .array([container])]
    spec["nodeName"] = node.map(JSONNode.string)
    spec["hostNetwork"] = hostNetwork.map(JSONNode.bool)
    var status: [String: JSONNode] = [
      "phase": .string("Running"),
      "podIPs": .array(addresses.map { .object(["ip": .string($0)]) }),
    ]
    status["podIP"] = addresses.first.map(JSONNode.string)
    return Self.object(
      "v1", "Pod", at: at, labels: labels,
      ["spec": .object(spec), "status": .object(status)])
  }

  static func object(
    _ apiVersion: String, _ kind: String, at: String, labels: [String: String] = [:],
    _ rest: [String: JSONNode]
  ) -> JSONNode {
    let parts = at.split(separator: "/").map(String.init)
    let metadata: JSONNode = .object([
      "namespace": .string(parts[0]), "name": .string(parts[1]),
      "labels": .object(labels.mapValues(JSONNode.string)),
    ])
    return .object(
      rest.merging([
        "apiVersion": .string(apiVersion), "kind": .string(kind), "metadata": metadata,
      ]) { $1 })
  }
}

extension NetworkPolicyVerdict {
  /// The verdict, its reasons and its gaps in the words of the cases.
  var words: (says: String, by: [String], lacks: [String]) {
    switch self {
    case .allowed(let grants): ("allowed", grants.map(\.word), [])
    case .denied(let refusal):
      ("denied", refusal.policies.map(\.name) + refusal.misses.map(\.word), [])
    case .unknown(let gaps): ("unknown", [], gaps.map(\.word))
    }
  }
}

extension NetworkPolicyVerdict.Grant {
  fileprivate var word: String {
    switch self {
    case .unselected(let direction): "unselected \(direction.rawValue)"
    case .rule(let rule): "\(rule.policy.name) \(rule.direction.rawValue) \(rule.index)"
    case .itself: "itself"
    case .ownNode: "ownNode"
    }
  }
}

extension NetworkPolicyVerdict.Miss {
  fileprivate var word: String { "\(part) \(rule.index)" }
}

extension PolicyGap {
  fileprivate var word: String {
    switch self {
    case .namespace(let name): "namespace \(name)"
    case .policies(let namespace): "policies \(namespace)"
    case .address: "address"
    case .labels: "labels"
    case .hostNetwork: "hostNetwork"
    }
  }
}
