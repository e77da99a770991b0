import KDoctorTesting
import KubeClient
import Testing

@Suite("The Roles of deploy/")
struct ShippedRolesTests {
  /// The kinds of which one object is read on its own, for its keys.
  private static let single: Set<ObjectKind> = [.configMap, .secret]

  private static func right(_ verb: String, _ kind: ObjectKind) -> RequestRight {
    RequestRight(verb: verb, group: kind.group, resource: kind.resource)
  }

  private static func wanted(_ kinds: [ObjectKind]) -> Set<RequestRight> {
    Set(
      kinds.flatMap { kind in
        (single.contains(kind) ? ["get"] : []).map { right($0, kind) }
          + ["list", "watch"].map { right($0, kind) }
      } + [
        RequestRight(verb: "get", resource: "pods/log"),
        RequestRight(verb: "create", resource: "pods/portforward"),
        RequestRight(verb: "get", resource: "pods/portforward"),
        RequestRight(verb: "get", resource: "services/proxy"),
      ])
  }

  @Test("Allow to read every kind, and nothing else")
  func exact() throws {
    let roles = try ShippedRoles()
    #expect(roles.clusterRole.rights == Self.wanted(ObjectKind.allCases))
    #expect(roles.role.rights == Self.wanted(ObjectKind.allCases.filter(\.isNamespaced)))
    #expect(roles.role.metadata.namespace == nil)
  }

  @Test(
    "Are what a request is held against",
    arguments: [
      ("GET", "/api/v1/namespaces/web/pods?limit=500", true),
      ("GET", "/api/v1/pods?limit=500&continue=a%2Fb", true),
      ("GET", "/api/v1/namespaces/web/pods?watch=true&resourceVersion=1", true),
      ("GET", "/api/v1/namespaces/web/pods/shop-1/log?container=shop&tailLines=200", true),
      ("GET", "/apis/apps/v1/namespaces/web/deployments", true),
      ("GET", "/api/v1/namespaces/web/secrets/tls", true), ("GET", "/api/v1/nodes", true),
      ("GET", "/api/v1/namespaces", true), ("GET", "/api/v1/namespaces?watch=1", true),
      ("GET", "/api/v1/namespaces/web/pods/shop-1", false),
      ("GET", "/api/v1/namespaces/web/pods/shop-1/exec?command=sh", false),
      ("GET", "/api/v1/namespaces/web/services/shop:80/proxy/healthz", true),
      ("GET", "/api/v1/namespaces/web/pods/shop-1/portforward?ports=80", true),
      ("POST", "/api/v1/namespaces/web/services/shop:80/proxy/healthz", false),
      ("POST", "/api/v1/namespaces/web/pods", false),
      ("DELETE", "/api/v1/namespaces/web/pods/shop-1", false),
      ("PATCH", "/apis/apps/v1/namespaces/web/deployments/shop", false),
      ("GET", "/apis/extensions/v1/namespaces/web/deployments", false),
      ("GET", "/api/v1/nodes/a/proxy/logs", false), ("GET", "/metrics", false),
    ])
  func requests(method: String, target: String, isAllowed: Bool) throws {
    let right = RequestRight(method: method, target: target)
    #expect(
      try ShippedRoles().allows(
        verb: right.verb, group: right.group, resource: right.resource, namespace: right.namespace)
        == isAllowed, "\(right)")
  }

  @Test(
    "Are read as strictly as an API server reads them",
    arguments: [
      "kind: Role", "- a", "apiVersion: v1\nkind: Role\nmetadata: {name: a}\nrules: []",
      "\(head)metadata: {name: 1}\nrules: []", "\(head)metadata: {name: a}\nrules: []\nspec: {}",
      "\(head)metadata: {name: a, namespace: 12}\nrules: []",
      "\(head)metadata: {name: a}\nrules: [{apiGroups: [''], resources: pods, verbs: [get]}]",
      "\(head)metadata: {name: a}\nrules: [{apiGroups: [], resources: [pods], verbs: [get]}]",
      "\(head)metadata: {name: a}\nrules: [{apiGroups: [''], resource: [pods], verbs: [get]}]",
      "\(head)metadata: {name: a}\nrules: [{apiGroups: [''], resources: [pods], verbs: [yes]}]",
    ])
  func strict(yaml: String) {
    #expect(throws: (any Error).self) { try RoleManifest.all(in: yaml) }
  }

  private static let head = "apiVersion: rbac.authorization.k8s.io/v1\nkind: Role\n"
}
