import Foundation

/// The Roles of `deploy/`.
public struct ShippedRoles: Sendable {
  /// For all namespaces.
  public let clusterRole: RoleManifest
  /// For one namespace.
  public let role: RoleManifest

  /// `deploy` of this checkout.
  private static let folder = Fixtures.flowchart.deletingLastPathComponent()
    .appendingPathComponent("deploy")

  /// Reads both.
  ///
  /// - Throws: what is wrong with a file.
  public init() throws {
    clusterRole = try Self.read("clusterrole.yaml", kind: "ClusterRole")
    role = try Self.read("role.yaml", kind: "Role")
  }

  /// Whether everybody may make such a request to whom these Roles were given: what lies in a namespace
  /// by either of them, all else by the ClusterRole.
  public func allows(
    verb: String, group: String, resource: String, namespace: String
  ) -> Bool {
    let right = RequestRight(verb: verb, group: group, resource: resource, namespace: namespace)
    return clusterRole.allows(right) && (namespace.isEmpty || role.allows(right))
  }

  private static func read(_ name: String, kind: String) throws -> RoleManifest {
    let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    let manifests = try RoleManifest.all(in: text)
    guard manifests.count == 1, let manifest = manifests.first, manifest.kind == kind else {
      throw RoleFields.Problem(description: "\(name) is not one \(kind)")
    }
    return manifest
  }
}
