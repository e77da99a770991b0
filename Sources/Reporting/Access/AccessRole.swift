/// A Role, or a ClusterRole for what lives in no namespace or is read in all of them.
public struct AccessRole: Sendable, Hashable {
  /// The name of every such Role. The same for all, so that one binding serves whatever is added later.
  public static let name = "kdoctor-missing-rights"
  static let apiVersion = "rbac.authorization.k8s.io/v1"

  /// Nil for a ClusterRole.
  public var namespace: String?
  public var rules: [AccessRule]

  /// As manifests spell it.
  var kind: String { namespace == nil ? "ClusterRole" : "Role" }

  /// The command that gives the Role to somebody.
  var binding: String {
    guard let namespace else {
      return "kubectl create clusterrolebinding \(Self.name) --clusterrole=\(Self.name) --user=YOU"
    }
    return
      "kubectl create rolebinding \(Self.name) -n \(namespace) --role=\(Self.name) --user=YOU"
  }

  /// Whether it shows the values of Secrets to whoever holds it.
  var grantsSecrets: Bool { rules.contains { $0.resources.contains("secrets") } }
}
