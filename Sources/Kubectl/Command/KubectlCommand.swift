import KubeClient

/// A kubectl command line, taken apart.
struct KubectlCommand {
  enum Verb: String {
    case get, describe, logs
    case rolloutStatus = "rollout status"
    case rolloutHistory = "rollout history"
  }

  /// How the objects are printed.
  enum Output {
    case table(isWide: Bool)
    case yaml
    case json
    case names
    case jsonPath(JSONPath)
    case customColumns([CustomColumn])
  }

  var verb: Verb
  var targets: [Target]
  /// Nil for all namespaces.
  var namespace: String?
  var output: Output
  var labels: LabelSelector?
  var fields: FieldSelector
  var arguments: KubectlArguments

  /// What a command asks for.
  struct Target {
    var kind: ObjectKind
    /// Nil for all objects of the kind.
    var name: String?
  }

  /// Whether the objects are of several kinds, and so are printed with theirs.
  var hasSeveralKinds: Bool { Set(targets.map(\.kind)).count > 1 }
}
