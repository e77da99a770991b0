import Foundation
import KDoctorTesting

/// What an account of these tests may read.
enum LiveRights: Sendable, Hashable, CustomStringConvertible {
  case nothing
  /// What `deploy/role.yaml` gives in the namespace, and nothing outside of it.
  case role
  /// What `deploy/clusterrole.yaml` gives.
  case clusterRole
  /// What `deploy/clusterrole.yaml` gives, but for one resource.
  case without(String)

  static let account = Account("someone")

  var description: String {
    switch self {
    case .nothing: "nothing"
    case .role: "role.yaml"
    case .clusterRole: "clusterrole.yaml"
    case .without(let resource): "clusterrole.yaml without \(resource)"
    }
  }

  /// The rights as the server takes them.
  func grants(in namespace: String) throws -> [Grant] {
    switch self {
    case .nothing: return []
    case .role: return try Self.shipped("role.yaml", in: namespace)
    case .clusterRole: return try Self.shipped("clusterrole.yaml", in: nil)
    case .without(let resource):
      return try Self.shipped("clusterrole.yaml", in: nil).map { grant in
        var grant = grant
        grant.rules = grant.rules.map { rule in
          var rule = rule
          rule.resources = rule.resources?.filter { $0 != resource }
          return rule
        }
        return grant
      }
    }
  }

  private static func shipped(_ name: String, in namespace: String?) throws -> [Grant] {
    let file = Fixtures.flowchart.deletingLastPathComponent()
      .appendingPathComponent("deploy/\(name)")
    return try Grant.roles(
      yaml: String(contentsOf: file, encoding: .utf8), to: account.user, in: namespace)
  }
}
