import KubeClient

/// Why there is no ordinary output.
enum KubectlFailure: Error {
  /// Something that is needed could not be read.
  case unavailable(Unavailable)
  /// The error that kubectl prints.
  case message(String)

  /// What kubectl says of an object that is not there.
  static func notFound(_ kind: ObjectKind, _ name: String) -> Self {
    let resource = kind.group.isEmpty ? kind.resource : "\(kind.resource).\(kind.group)"
    return .message("Error from server (NotFound): \(resource) \"\(name)\" not found\n")
  }
}
