import Flowchart
import KDoctorTesting
import KubeClient
import Testing

@testable import Reporting

@Suite("The Roles that would allow what was missing")
struct AccessRulesTests {
  private static func need(
    _ verb: String, _ resource: String, _ group: String = "", in namespace: String = "",
    _ reason: Unavailable.Reason = .forbidden
  ) -> Unavailable {
    Unavailable(reason, verb: verb, resource: resource, group: group, namespace: namespace)
  }

  /// The manifests in short: `NAMESPACE: GROUP/RESOURCE,RESOURCE VERB,VERB`.
  private func short(_ rules: AccessRules) -> [String] {
    rules.roles.map { role in
      let rules = role.rules.map {
        "\($0.group)/\($0.resources.joined(separator: ",")) \($0.verbs.joined(separator: ","))"
      }
      return "\(role.namespace ?? "*"): " + rules.joined(separator: "; ")
    }
  }

  private static let cases: [([Unavailable], [String])] = [
    ([], []),
    (
      [
        need("list", "pods", in: "web", .notCaptured),
        need("get", "pods/log", in: "", .unreachable),
      ], []
    ),
    ([need("list", "events", in: "web")], ["web: /events list"]),
    (
      [
        need("list", "services", in: "web"), need("list", "events", in: "web"),
        need("list", "events", in: "web"), need("get", "pods/log", in: "web"),
      ], ["web: /pods/log get; /events,services list"]
    ),
    // Verbs of one resource are one rule.
    (
      [need("list", "secrets", in: "web"), need("get", "secrets", in: "web")],
      ["web: /secrets get,list"]
    ),
    // What lives in no namespace needs a ClusterRole, whatever namespace was named beside it.
    (
      [
        need("list", "nodes", in: "web"), need("list", "namespaces"),
        need("list", "persistentvolumes"), need("list", "storageclasses", "storage.k8s.io"),
        need("list", "ingressclasses", "networking.k8s.io"),
        need("list", "ingresses", "networking.k8s.io", in: "web"),
      ],
      [
        "*: /namespaces,nodes,persistentvolumes list; networking.k8s.io/ingressclasses list; "
          + "storage.k8s.io/storageclasses list", "web: networking.k8s.io/ingresses list",
      ]
    ),
    // A Role for each namespace: a ClusterRole would allow more than was missing.
    (
      [
        need("list", "pods", in: "b"), need("list", "pods", in: "a"),
        need("list", "events", in: "b"),
      ],
      ["a: /pods list", "b: /events,pods list"]
    ),
    // What was missing everywhere need not be allowed in one namespace again.
    (
      [need("list", "pods"), need("list", "pods", in: "web"), need("get", "pods/log", in: "web")],
      ["*: /pods list", "web: /pods/log get"]
    ),
    // The group is that of the kind.
    ([need("list", "deployments", "evil", in: "web")], ["web: apps/deployments list"]),
    (
      [need("get", "services/proxy", in: "web"), need("get", "pods/portforward", in: "web")],
      ["web: /pods/portforward create,get; /services/proxy get"]
    ),
  ]

  @Test("Hold what was missing and nothing else", arguments: cases)
  func smallest(needs: [Unavailable], expected: [String]) {
    #expect(short(AccessRules(missing: needs)) == expected)
    #expect(short(AccessRules(missing: needs.reversed())) == expected)
  }

  @Test(
    "Never hold what kdoctor does not read, whatever a recording says",
    arguments: [
      need("*", "pods", in: "web"), need("delete", "pods", in: "web"), need("list", "*", in: "web"),
      need("create", "pods/exec", in: "web"), need("get", "pods/exec", in: "web"),
      need("list", "pods/log", in: "web"), need("list", "roles", "rbac.authorization.k8s.io"),
      need("list", "pods", in: "*"), need("list", "pods", in: "a\n- b"),
      need("list", "pods", in: "-a"),
      need("list", "pods", in: "A"), need("list", "pods", in: String(repeating: "a", count: 64)),
      need("get", "public internet", in: "web"), need("", "pods"), need("list", ""),
    ])
  func hostile(need: Unavailable) {
    #expect(AccessRules(missing: [need]).roles.isEmpty)
    #expect(AccessRules(missing: [need]).yaml(in: .english).isEmpty)
  }

  @Test("Are YAML that an API server takes, in both languages", arguments: cases, Language.allCases)
  func yaml(example: ([Unavailable], [String]), language: Language) throws {
    let rules = AccessRules(missing: example.0)
    let manifests = try RoleManifest.all(
      in: rules.yaml(in: language).map { $0 + "\n" }.joined())
    try #require(manifests.count == rules.roles.count)
    for (manifest, role) in zip(manifests, rules.roles) {
      #expect(manifest.kind == (role.namespace == nil ? "ClusterRole" : "Role"))
      #expect(manifest.metadata.namespace == role.namespace)
      #expect(
        manifest.rules
          == role.rules.map {
            RoleManifest.Rule(apiGroups: [$0.group], resources: $0.resources, verbs: $0.verbs)
          })
    }
    let granted = manifests.map(\.rights.count).reduce(0, +)
    #expect(Set(manifests.flatMap(\.rights)).count == granted, "a right is granted twice")
  }

  @Test(
    "Name a namespace as text, whatever YAML would take it for",
    arguments: ["123", "true", "no", "1e3", "0x1f", "null", "y", "2026-01-01", "web"])
  func namespaces(name: String) throws {
    let rules = AccessRules(missing: [Self.need("list", "pods", in: name)])
    let yaml = rules.yaml(in: .english).joined(separator: "\n")
    #expect(try RoleManifest.all(in: yaml).map(\.metadata.namespace) == [name])
  }

  @Test("Say how to bind them, and what reading Secrets means", arguments: Language.allCases)
  func comments(language: Language) {
    let rules = AccessRules(missing: [
      Self.need("list", "nodes"), Self.need("list", "secrets", in: "web"),
    ])
    let text = rules.yaml(in: language).joined(separator: "\n")
    #expect(
      text.contains(
        "# kubectl create clusterrolebinding kdoctor-missing-rights "
          + "--clusterrole=kdoctor-missing-rights --user=YOU"))
    #expect(
      text.contains(
        "# kubectl create rolebinding kdoctor-missing-rights -n web --role=kdoctor-missing-rights"))
    #expect(rules.yaml(in: language).count { $0.contains("Secret") } == 1)
  }
}
