import Diagnosis
import Flowchart
import KubeClient
import Testing

@Suite("Manifests that make what they lack")
struct OverlayMakersTests {
  /// A thing in the manifests, and what is missed of what the application names.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// More objects beside the application.
    var more: String
    /// What the template names.
    var wants = secret("made")
    /// What may make it; nil where it is missed.
    var maker: String?
  }

  private static func secret(_ name: String) -> String {
    "{name: v, secret: {secretName: \(name)}}"
  }
  private static let configMap = "{name: v, configMap: {name: made}}"
  private static func claim(_ name: String) -> String {
    "{name: v, persistentVolumeClaim: {claimName: \(name)}}"
  }

  private static func custom(
    _ kind: String, _ group: String, name: String = "x", namespace: String? = "shop",
    _ spec: String = "{}"
  ) -> String {
    let home = namespace.map { ", namespace: \($0)" } ?? ""
    return """
      apiVersion: \(group)/v1
      kind: \(kind)
      metadata: {name: \(name)\(home)}
      spec: \(spec)
      """
  }
  private static func role(_ kind: String, namespace: String? = nil, _ rule: String) -> String {
    let home = namespace.map { ", namespace: \($0)" } ?? ""
    return """
      apiVersion: rbac.authorization.k8s.io/v1
      kind: \(kind)
      metadata: {name: x\(home)}
      rules: [{apiGroups: [""], \(rule)}]
      """
  }
  private static func job(_ arguments: String) -> String {
    """
    apiVersion: batch/v1
    kind: Job
    metadata: {name: x, namespace: shop, annotations: {helm.sh/hook: pre-install}}
    spec: {template: {spec: {restartPolicy: Never, containers: [{name: c, image: x, args: [\(arguments)]}]}}}
    """
  }
  private static func statefulSet(_ spec: String) -> String {
    """
    apiVersion: apps/v1
    kind: StatefulSet
    metadata: {name: db, namespace: shop}
    spec:
      \(spec)
      selector: {matchLabels: {app: db}}
      template: {metadata: {labels: {app: db}}, spec: {containers: [{name: c, image: x}]}}
      volumeClaimTemplates: [{metadata: {name: data}, spec: {accessModes: [ReadWriteOnce]}}]
    """
  }

  static let named: [Case] = [
    Case(
      testDescription: "a Certificate of this Secret",
      more: custom("Certificate", "cert-manager.io", "{secretName: made}"), maker: "Certificate x"),
    Case(
      testDescription: "a Certificate of another Secret",
      more: custom("Certificate", "cert-manager.io", name: "made", "{secretName: other}")),
    Case(
      testDescription: "a Certificate, which makes no ConfigMap",
      more: custom("Certificate", "cert-manager.io", "{secretName: made}"), wants: configMap),
    Case(
      testDescription: "an ExternalSecret with a target",
      more: custom("ExternalSecret", "external-secrets.io", "{target: {name: made}}"),
      maker: "ExternalSecret x"),
    Case(
      testDescription: "an ExternalSecret of this name",
      more: custom("ExternalSecret", "external-secrets.io", name: "made"),
      maker: "ExternalSecret made"),
    Case(
      testDescription: "an ExternalSecret of this name with another target",
      more: custom(
        "ExternalSecret", "external-secrets.io", name: "made", "{target: {name: other}}")),
    Case(
      testDescription: "a SealedSecret in another namespace",
      more: custom("SealedSecret", "bitnami.com", name: "made", namespace: "bank")),
    Case(
      testDescription: "a SecretStore", more: custom("SecretStore", "external-secrets.io")),
    Case(
      testDescription: "a PushSecret", more: custom("PushSecret", "external-secrets.io")),
    Case(
      testDescription: "a SecretProviderClass that mounts files only",
      more: custom("SecretProviderClass", "secrets-store.csi.x-k8s.io")),
    Case(
      testDescription: "a SecretProviderClass that makes this Secret",
      more: custom(
        "SecretProviderClass", "secrets-store.csi.x-k8s.io",
        "{secretObjects: [{secretName: made}]}"), maker: "SecretProviderClass x"),
    Case(
      testDescription: "a Bundle for all namespaces",
      more: custom("Bundle", "trust.cert-manager.io", name: "made", namespace: nil),
      wants: configMap, maker: "Bundle made"),
    Case(
      testDescription: "a Secret of an unknown kind that names it",
      more: custom("CloudSecret", "example.com", "{secretName: other}")),
  ]

  static let others: [Case] = [
    Case(
      testDescription: "an unknown kind", more: custom("Cluster", "postgresql.cnpg.io"),
      maker: "Cluster x"),
    Case(
      testDescription: "an unknown kind, which may make a claim, too",
      more: custom("Cluster", "postgresql.cnpg.io"), wants: claim("made"), maker: "Cluster x"),
    Case(
      testDescription: "an unknown kind in another namespace",
      more: custom("Cluster", "postgresql.cnpg.io", namespace: "bank")),
    Case(
      testDescription: "what brings applications into any namespace",
      more: custom("Application", "argoproj.io", namespace: "argocd"), maker: "Application x"),
    Case(
      testDescription: "a kind that makes none",
      more: custom("ServiceMonitor", "monitoring.coreos.com")),
    Case(
      testDescription: "a kind of Kubernetes itself",
      more: custom("HTTPRoute", "gateway.networking.k8s.io")),
    Case(
      testDescription: "a Role to make Secrets",
      more: role("Role", namespace: "shop", "resources: [secrets], verbs: [get, create]"),
      maker: "whoever has Role x"),
    Case(
      testDescription: "a Role to make Secrets, where a ConfigMap is named",
      more: role("Role", namespace: "shop", "resources: [secrets], verbs: [get, create]"),
      wants: configMap),
    Case(
      testDescription: "a Role of another namespace",
      more: role("Role", namespace: "bank", "resources: [secrets], verbs: [create]")),
    Case(
      testDescription: "a Role to read Secrets",
      more: role("Role", namespace: "shop", "resources: [secrets], verbs: [get, list, watch]")),
    Case(
      testDescription: "a Role to change one Secret",
      more: role(
        "Role", namespace: "shop",
        "resources: [secrets], verbs: [\"*\"], resourceNames: [other]")),
    Case(
      testDescription: "a ClusterRole for everything",
      more: role("ClusterRole", "resources: [\"*\"], verbs: [\"*\"]"), wants: configMap,
      maker: "whoever has ClusterRole x"),
    Case(
      testDescription: "a Job that names it", more: job("create, --secret-name=made"),
      maker: "Job x"),
    Case(testDescription: "a Job that names another", more: job("create, --secret-name=made-up")),
    Case(
      testDescription: "a Service with a certificate of OpenShift",
      more: """
        apiVersion: v1
        kind: Service
        metadata:
          name: web
          namespace: shop
          annotations: {service.beta.openshift.io/serving-cert-secret-name: made}
        spec: {selector: {app: shop}, ports: [{port: 80}]}
        """, maker: "Service web"),
    Case(
      testDescription: "a claim of a StatefulSet's Pod", more: statefulSet("replicas: 2"),
      wants: claim("data-db-1"), maker: ""),
    Case(
      testDescription: "a claim of no Pod of a StatefulSet", more: statefulSet("replicas: 2"),
      wants: claim("data-db-2")),
    Case(
      testDescription: "a claim of a StatefulSet that counts from another number",
      more: statefulSet("ordinals: {start: 5}"), wants: claim("data-db-5"), maker: ""),
  ]

  @Test("miss what nothing in them can make", arguments: named + others)
  func made(example: Case) async throws {
    let text = Self.application(example.wants) + "\n---\n" + example.more
    let report = try await Self.report(text)
    let missed = report.diagnoses.compactMap(\.root).map(\.id.text)
    #expect(missed == (example.maker == nil ? ["workload.reference-missing"] : []))
    let details = report.diagnoses.flatMap(\.notChecked).compactMap(\.needs.detail)
    let maker = (example.maker ?? "").isEmpty ? nil : example.maker
    #expect(details.contains { $0.hasSuffix(" may be made by \(maker ?? "")") } == (maker != nil))
  }

  @Test("may bring a key into an object that the cluster has")
  func key() async throws {
    let live =
      "apiVersion: v1\nkind: Secret\nmetadata: {name: made, namespace: shop}\ndata: {a: Yg==}"
    let wants = "{name: v, secret: {secretName: made, items: [{key: b, path: b}]}}"
    let alone = try await Self.report(Self.application(wants), live: live)
    #expect(alone.diagnoses.compactMap(\.root).map(\.id.text) == ["workload.reference-missing"])
    let maker = Self.custom("ExternalSecret", "external-secrets.io", name: "made")
    let both = try await Self.report(Self.application(wants) + "\n---\n" + maker, live: live)
    #expect(both.diagnoses.compactMap(\.root).isEmpty)
  }

  @Test("make the TLS Secret of an Ingress under its name", arguments: [true, false])
  func certificate(isRight: Bool) async throws {
    let text = """
      \(Self.application("{name: v, emptyDir: {}}"))
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: shop, namespace: shop}
      spec: {selector: {app: shop}, ports: [{port: 80}]}
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: {name: shop, namespace: shop}
      spec:
        ingressClassName: nginx
        tls: [{secretName: \(isRight ? "made" : "maed")}]
        defaultBackend: {service: {name: shop, port: {number: 80}}}
      ---
      \(Self.custom("Certificate", "cert-manager.io", "{secretName: made}"))
      """
    let report = try await Self.report(text, live: Self.ingressClass("nginx"))
    #expect(
      report.diagnoses.compactMap(\.root).map(\.id.text)
        == (isRight ? [] : ["ingress.tls-secret-missing"]))
  }

  static let classCases: [(names: [String], hasDefault: Bool, finding: String?, state: State)] = [
    (["nginx", "internal"], false, "ingress.no-class", .warning),
    (["nginx", "internal"], true, nil, .healthy), ([], false, nil, .healthy),
  ]

  @Test("hold an Ingress without a class against the classes of the cluster", arguments: classCases)
  func classes(
    names: [String], hasDefault: Bool, finding: String?, state: State
  ) async throws {
    let text = """
      \(Self.application("{name: v, emptyDir: {}}"))
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: shop, namespace: shop}
      spec: {selector: {app: shop}, ports: [{port: 80}]}
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: {name: shop, namespace: shop}
      spec: {defaultBackend: {service: {name: shop, port: {number: 80}}}}
      """
    let classes = names.enumerated().map { Self.ingressClass($1, isDefault: hasDefault && $0 == 0) }
    let report = try await Self.report(
      text, live: classes.isEmpty ? Self.ingressClass(nil) : classes.joined(separator: "\n---\n"))
    #expect(report.diagnoses.compactMap(\.root).map(\.id.text) == (finding.map { [$0] } ?? []))
    #expect(report.state == state)
    let needs = report.diagnoses.flatMap(\.notChecked).map(\.needs.resource)
    #expect(!needs.contains("ingressclasses"))
    #expect(needs.contains("pods") == names.isEmpty)
  }

  private static func application(_ volume: String) -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: shop, namespace: shop}
    spec:
      selector: {matchLabels: {app: shop}}
      template:
        metadata: {labels: {app: shop}}
        spec:
          containers: [{name: c, image: x, ports: [{containerPort: 80}]}]
          volumes: [\(volume)]
    """
  }

  /// Nil for a list of none.
  private static func ingressClass(_ name: String?, isDefault: Bool = false) -> String {
    let items = name.map {
      """
      [{apiVersion: networking.k8s.io/v1, kind: IngressClass, metadata: {name: \($0), annotations: {ingressclass.kubernetes.io/is-default-class: "\(isDefault)"}}, spec: {controller: k8s.io/ingress-nginx}}]
      """
    }
    return "apiVersion: v1\nkind: List\nitems: \(items ?? "[]")"
  }

  private static func report(_ manifests: String, live: String = "") async throws -> DiagnosisReport
  {
    let namespace = "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n---\n"
    let reader = OverlayReader(
      try read(manifests), over: WholeCluster(base: try read(namespace + live)))
    return try await Doctors.all(reader, try Examination.chart.get())
  }

  private static func read(_ text: String) throws -> SnapshotReader {
    try SnapshotReader.load(["-"], standardInput: { Array(text.utf8) })
  }
}
