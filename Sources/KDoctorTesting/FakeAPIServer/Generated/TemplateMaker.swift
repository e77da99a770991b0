import KubeClient

/// Makes templates of the objects of a recording that has one application in two Pods.
struct TemplateMaker {
  /// The recording that everything is made of, and the namespace of its application.
  static let recording = "healthy"

  private let objects: [JSONNode]
  /// What is put in place of what, the longest first.
  private let replacements: [(text: String, placeholder: Placeholder)]

  /// - Throws: Where the recording lacks an object of the kinds that make up an application.
  init(_ list: [JSONNode]) throws {
    let objects = list.filter {
      ($0["metadata"]?["namespace"]?.text ?? $0["metadata"]?["name"]?.text) == Self.recording
    }
    self.objects = objects
    func value(_ kind: String, _ path: String...) throws -> String {
      var node = objects.first { $0["kind"]?.text == kind }
      for key in path { node = node?[key] }
      guard let text = node?.text else { throw Missing(kind: kind) }
      return text
    }
    let all: [(String, Placeholder)] = [
      (Self.recording, .namespace),
      (try value("Deployment", "metadata", "name"), .application),
      (try value("ReplicaSet", "metadata", "name"), .replicaSet),
      (try value("Pod", "metadata", "name"), .pod),
      (try value("Namespace", "metadata", "uid"), .namespaceUID),
      (try value("Deployment", "metadata", "uid"), .deploymentUID),
      (try value("ReplicaSet", "metadata", "uid"), .replicaSetUID),
      (try value("Service", "metadata", "uid"), .serviceUID),
      (try value("EndpointSlice", "metadata", "uid"), .sliceUID),
      (try value("Pod", "metadata", "uid"), .podUID),
      (try value("Pod", "status", "podIP"), .podAddress),
      (try value("Service", "spec", "clusterIP"), .serviceAddress),
    ]
    replacements = all.sorted { ($0.0.count, $0.0) > ($1.0.count, $1.0) }
  }

  /// The recording has no such object.
  struct Missing: Error {
    var kind: String
  }

  /// The template of a kind.
  func template(_ kind: String) throws -> ObjectTemplate {
    guard var node = objects.first(where: { $0["kind"]?.text == kind }) else {
      throw Missing(kind: kind)
    }
    node["kind"] = nil
    node["apiVersion"] = nil
    node.set(["metadata", "annotations", Self.lastApplied], to: nil)
    if kind == "EndpointSlice" { node["endpoints"] = .string(Placeholder.endpoints.text) }
    if kind == "Deployment" || kind == "ReplicaSet" {
      for path in Self.counts where node[path[0]]?[path[1]] != nil {
        node.set(path[...], to: .string(Placeholder.replicas.text))
      }
    }
    return try ObjectTemplate(replaced(node))
  }

  /// The template of one endpoint of a slice.
  func endpoint() throws -> ObjectTemplate {
    let pod = objects.first { $0["kind"]?.text == "Pod" }?["metadata"]?["name"]
    let slice = objects.first { $0["kind"]?.text == "EndpointSlice" }
    guard
      let endpoint = slice?["endpoints"]?.items.first(where: { $0["targetRef"]?["name"] == pod })
    else { throw Missing(kind: "EndpointSlice") }
    return try ObjectTemplate(replaced(endpoint))
  }

  private func replaced(_ node: JSONNode) -> JSONNode {
    switch node {
    case .string(let text):
      .string(
        replacements.reduce(text) {
          $0.replacing($1.text, with: $1.placeholder.text)
        })
    case .array(let items): .array(items.map(replaced))
    case .object(let fields): .object(fields.mapValues(replaced))
    default: node
    }
  }

  private static let lastApplied = "kubectl.kubernetes.io/last-applied-configuration"

  /// The fields that count a Deployment's or ReplicaSet's Pods.
  private static let counts = [
    ["spec", "replicas"], ["status", "replicas"], ["status", "readyReplicas"],
    ["status", "availableReplicas"], ["status", "updatedReplicas"],
    ["status", "fullyLabeledReplicas"],
  ]
}
