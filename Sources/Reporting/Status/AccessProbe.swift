public import KubeClient

/// Whether something that kdoctor reads may be read.
public struct AccessProbe: Sendable, Hashable {
  /// What came of trying.
  public enum Result: Sendable, Hashable {
    case allowed
    case forbidden
    /// No usable answer came; what happened, in words for a person.
    case unreachable(detail: String?)
  }

  /// For example `list`.
  public var verb: String
  /// As RBAC spells it, for example `pods/log`.
  public var resource: String
  /// The API group; empty for the core group.
  public var group: String
  /// Empty for resources without a namespace, or for all namespaces.
  public var namespace: String
  public var result: Result

  /// Makes a probe from its parts.
  public init(
    verb: String, resource: String, group: String = "", namespace: String = "", result: Result
  ) {
    self.verb = verb
    self.resource = resource
    self.group = group
    self.namespace = namespace
    self.result = result
  }

  /// The probe whose reading came to nothing.
  public init(_ needs: Unavailable) {
    self.init(
      verb: needs.verb, resource: needs.resource, group: needs.group, namespace: needs.namespace,
      result: needs.reason == .forbidden ? .forbidden : .unreachable(detail: needs.detail))
  }

  var isAllowed: Bool { result == .allowed }

  /// What was missing; nil where it was allowed.
  var needs: Unavailable? {
    let (reason, detail): (Unavailable.Reason, String?)
    switch result {
    case .allowed: return nil
    case .forbidden: (reason, detail) = (.forbidden, nil)
    case .unreachable(let words): (reason, detail) = (.unreachable, words)
    }
    return Unavailable(
      reason, verb: verb, resource: resource, group: group, namespace: namespace, detail: detail)
  }
}
