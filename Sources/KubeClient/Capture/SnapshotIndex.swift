public import Foundation

/// `index.json`: what a recording holds, what it does not hold, and why.
///
///     {"schema": "kdoctor/snapshot/v1",
///      "createdAt": "2026-01-31T08:00:00Z", "context": "prod", "serverVersion": "v1.36.0",
///      "namespaces": ["shop"],
///      "captured": [{"resource": "pods", "group": "", "namespace": "shop", "count": 3}],
///      "notCaptured": [{"resource": "nodes", "group": "", "namespace": "",
///                       "reason": "forbidden", "verb": "list"}]}
///
/// Only `schema` must be there. Without `captured`, as in recordings made by hand, everything was
/// recorded that `notCaptured` does not list. `resource` is spelt as in RBAC rules, `pods/log`
/// included; an empty or absent `namespace` means everywhere; `reason` is one of
/// ``Unavailable/Reason`` (`notCaptured` where absent), `verb` is `list` (`get` for `pods/log`)
/// where absent. `createdAt` is the moment to judge for, instead of the newest time in the objects.
public struct SnapshotIndex: Sendable, Hashable {
  static let schema = "kdoctor/snapshot/v1"

  /// The clock of the cluster when it was read.
  public var createdAt: Date?
  /// The version of the program that wrote it.
  public var program: String?
  /// The name of the cluster, as its kubeconfig had it.
  public var context: String?
  public var serverVersion: String?
  /// The namespaces that were asked for; nil for all.
  public var namespaces: [String]?
  /// What was read; nil where the recording does not say.
  public var captured: [Part]?
  /// What could not be read.
  public var notCaptured: [Gap] = []
  /// Containers in trouble whose logs are not there because there were too many.
  public var logsLeftOut = 0
  /// Secrets and ConfigMaps whose keys are not there because there were too many.
  public var keysLeftOut = 0
  /// What was taken out, by rule.
  public var redactions: RedactionCounts = [:]

  /// An answer that was recorded.
  public struct Part: Sendable, Hashable {
    public var kind: ObjectKind
    /// Empty for all namespaces and for kinds that have none.
    public var namespace: String
    /// The label selector in kubectl's spelling, where one was given.
    public var labels: String?
    /// The one object that was asked for.
    public var name: String?
    public var count: Int
  }

  /// An answer that did not come.
  public struct Gap: Sendable, Hashable {
    /// Why, and what would be needed.
    public var unavailable: Unavailable
    /// The label selector in kubectl's spelling, where one was given.
    public var labels: String?
    /// The one object that was asked for.
    public var name: String?
  }
}
