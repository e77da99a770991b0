import KubeClient

/// Reads the objects that an output is made of.
struct ObjectSource {
  let reader: any RawReader

  var clock: Clock { Clock(now: reader.clock) }

  /// The objects of a kind.
  ///
  /// - Throws: ``KubectlFailure`` where they cannot be read.
  func objects(
    _ kind: ObjectKind, namespace: String?, labels: LabelSelector? = nil, name: String? = nil
  ) async throws(KubectlFailure) -> [KubeObject] {
    let scope = Scope(
      namespace: kind.isNamespaced ? namespace : nil, labels: labels, name: name)
    switch await reader.rawObjects(kind, in: scope) {
    case .unavailable(let reason): throw .unavailable(reason)
    case .value(let found):
      do {
        return try found.map { try KubeObject($0) }
      } catch {
        throw .unavailable(missing(kind, namespace, detail: "\(error)"))
      }
    }
  }

  /// The one object of a name.
  ///
  /// - Throws: ``KubectlFailure`` where it cannot be read or does not exist.
  func object(
    _ kind: ObjectKind, namespace: String?, name: String
  ) async throws(KubectlFailure) -> KubeObject {
    guard let found = try await objects(kind, namespace: namespace, name: name).first else {
      throw .notFound(kind, name)
    }
    return found
  }

  /// What a command means, in the order of its words.
  func objects(
    of target: KubectlCommand.Target, for command: KubectlCommand
  ) async throws(KubectlFailure) -> [KubeObject] {
    let kind = target.kind
    var found: [KubeObject]
    if let name = target.name {
      found = [try await object(kind, namespace: command.namespace, name: name)]
    } else {
      found = try await objects(kind, namespace: command.namespace, labels: command.labels)
      found.removeAll { !command.fields.admits($0.tree) }
    }
    // Half an object would be printed as if the other half were empty.
    guard found.allSatisfy({ Self.isWhole($0, kind) }) else {
      throw .unavailable(missing(kind, command.namespace, detail: "only the metadata was read"))
    }
    return found
  }

  /// Whether more than the metadata of an object was read.
  private static func isWhole(_ object: KubeObject, _ kind: ObjectKind) -> Bool {
    switch kind {
    case .secret: object.type.exists
    case .configMap: object.data.exists || object.binaryData.exists
    default: true
    }
  }

  /// Says that a part of a kind is not there.
  func missing(_ kind: ObjectKind, _ namespace: String?, detail: String) -> Unavailable {
    Unavailable(
      .notCaptured, verb: "list", resource: kind.resource, group: kind.group,
      namespace: namespace ?? "", detail: detail)
  }
}
