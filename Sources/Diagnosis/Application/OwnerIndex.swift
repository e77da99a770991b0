import KubeClient

/// Who owns whom: the Pods, ReplicaSets and Jobs of every controller.
struct OwnerIndex {
  /// A controller as its children name it.
  struct Key: Hashable {
    var namespace: String
    var kind: String
    var name: String
  }

  let pods: [Key: [Pod]]
  let replicaSets: [Key: [ReplicaSet]]
  let jobs: [Key: [Job]]
  /// A recording may hold Pods and a Deployment without the ReplicaSets between them. A ReplicaSet is
  /// named after its Deployment, with a hash behind the last hyphen, so such Pods stand here under
  /// the Deployment's key.
  let loosePods: [Key: [Pod]]

  init(_ inventory: Inventory) {
    pods = Self.group(inventory.pods.all)
    var loose: [Key: [Pod]] = [:]
    for pod in inventory.pods.all where inventory.replicaSets.isLoaded {
      guard let owner = pod.metadata.controller, owner.kind == ObjectKind.replicaSet.rawValue,
        inventory.replicaSets.named(owner.name, in: pod.namespace) == nil,
        let deployment = Self.deploymentName(ofReplicaSet: owner.name)
      else { continue }
      loose[Key(namespace: pod.namespace, kind: "Deployment", name: deployment), default: []]
        .append(pod)
    }
    loosePods = loose
    // What nobody asked for stands under its Pods' owner alone.
    replicaSets = inventory.replicaSets.isLoaded ? Self.group(inventory.replicaSets.all) : [:]
    jobs = inventory.jobs.isLoaded ? Self.group(inventory.jobs.all) : [:]
  }

  /// The key under which an object's children stand.
  static func key(_ object: ObjectReference) -> Key {
    Key(namespace: object.namespace, kind: object.kind, name: object.name)
  }

  /// The Deployment that a ReplicaSet's name speaks of.
  static func deploymentName(ofReplicaSet name: String) -> String? {
    name.lastIndex(of: "-").map { String(name[..<$0]) }
  }

  private static func group<Object: KubernetesObject>(_ objects: [Object]) -> [Key: [Object]] {
    var groups: [Key: [Object]] = [:]
    for object in objects {
      guard let owner = object.metadata.controller else { continue }
      groups[Key(namespace: object.namespace, kind: owner.kind, name: owner.name), default: []]
        .append(object)
    }
    return groups
  }
}
