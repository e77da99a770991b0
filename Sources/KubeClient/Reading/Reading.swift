/// What was read, or why it could not be.
public enum Reading<Value: Sendable>: Sendable {
  case value(Value)
  case unavailable(Unavailable)

  /// The value, if there is one.
  public var value: Value? {
    if case .value(let value) = self { value } else { nil }
  }

  /// Why there is no value.
  public var unavailable: Unavailable? {
    if case .unavailable(let reason) = self { reason } else { nil }
  }
}

/// Why something could not be read, and what would be needed to read it.
public struct Unavailable: Sendable, Hashable {
  /// Why.
  public enum Reason: String, Sendable, CaseIterable {
    /// The account may not read it.
    case forbidden
    /// No answer came from the server, or not in time.
    case unreachable
    /// It was there once, and the cluster has dropped it since.
    case expired
    /// The recording does not hold it.
    case notCaptured
    /// The request was not made, because nobody asked for it.
    case notSent
  }

  public var reason: Reason
  /// The verb that was needed, for example `list`.
  public var verb: String
  /// The resource as RBAC spells it, for example `pods/log`.
  public var resource: String
  /// The API group; empty for the core group.
  public var group: String
  /// Empty for resources without a namespace, or for all namespaces.
  public var namespace: String
  /// What happened, in words for a person, such as `the answer was cut off after 512 bytes`.
  public var detail: String?

  /// Whether the cluster was asked and did not tell; elsewhere nobody has asked, or nobody can.
  public var isRefusal: Bool { reason == .forbidden || reason == .unreachable }

  /// Makes a reason from its parts.
  public init(
    _ reason: Reason, verb: String, resource: String, group: String = "", namespace: String = "",
    detail: String? = nil
  ) {
    self.reason = reason
    self.verb = verb
    self.resource = resource
    self.group = group
    self.namespace = namespace
    self.detail = detail
  }
}
