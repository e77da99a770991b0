import Diagnosis
import Flowchart
import Foundation
import KubeClient
import Testing

@Suite("Manifests held against a cluster")
struct OverlayDiagnosisTests {
  /// Manifests that name something, of whose kind they hold another one.
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var manifests: [String]
    /// What the cluster has of it.
    var live: String
    var kind: ObjectKind
    /// What is found where the cluster has none.
    var finding: String
    var state = State.problem
  }

  private static func deployment(_ name: String, app: String, kind: String = "Deployment") -> String
  {
    """
    apiVersion: apps/v1
    kind: \(kind)
    metadata: {name: \(name), namespace: shop}
    spec:
      selector: {matchLabels: {app: \(app)}}
      template:
        metadata: {labels: {app: \(app)}}
        spec: {containers: [{name: c, image: x, ports: [{containerPort: 80}]}]}
    """
  }
  private static let service = """
    apiVersion: v1
    kind: Service
    metadata: {name: shop, namespace: shop}
    spec: {selector: {app: shop}, ports: [{port: 80}]}
    """
  private static let namespace = "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}"
  private static func ingressClass(_ name: String) -> String {
    """
    apiVersion: networking.k8s.io/v1
    kind: IngressClass
    metadata: {name: \(name)}
    spec: {controller: k8s.io/ingress-nginx}
    """
  }
  private static func policy(_ name: String, ingress: String) -> String {
    """
    apiVersion: networking.k8s.io/v1
    kind: NetworkPolicy
    metadata: {name: \(name), namespace: shop}
    spec: {podSelector: {}, policyTypes: [Ingress], ingress: \(ingress)}
    """
  }

  private static func storageClass(_ name: String) -> String {
    """
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata: {name: \(name)}
    provisioner: example.com/disk
    """
  }
  private static func volume(_ storageClass: String) -> String {
    """
    apiVersion: v1
    kind: PersistentVolume
    metadata: {name: data}
    spec: {storageClassName: \(storageClass), capacity: {storage: 1Gi}}
    """
  }
  private static func claim(_ more: String) -> String {
    """
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata: {name: data, namespace: shop}
    spec: {\(more)accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
    """
  }
  private static func statefulSet(_ more: String) -> String {
    deployment("db", app: "db", kind: "StatefulSet")
      + """

        volumeClaimTemplates:
          - metadata: {name: data}
            spec: {\(more)accessModes: [ReadWriteOnce]}
      """
  }
  private static let claiming = deployment("shop", app: "shop").replacingOccurrences(
    of: "spec: {containers",
    with: "spec: {volumes: [{name: d, persistentVolumeClaim: {claimName: data}}], containers")
  private static func pulling(_ secrets: String) -> String {
    deployment("shop", app: "shop").replacingOccurrences(
      of: "spec: {containers", with: "spec: {imagePullSecrets: [\(secrets)], containers")
  }
  private static func secret(_ name: String) -> String {
    "apiVersion: v1\nkind: Secret\nmetadata: {name: \(name), namespace: shop}"
  }

  static let cases = [
    Case(
      testDescription: "the class of a StatefulSet's claims",
      manifests: [storageClass("slow"), statefulSet("storageClassName: fast, ")],
      live: storageClass("fast"), kind: .storageClass, finding: "workload.reference-missing"),
    Case(
      testDescription: "the class of a claim",
      manifests: [storageClass("slow"), claiming, claim("storageClassName: fast, ")],
      live: storageClass("fast"), kind: .storageClass, finding: "workload.reference-missing"),
    Case(
      testDescription: "a volume made by hand",
      manifests: [storageClass("slow"), claiming, claim("storageClassName: fast, ")],
      live: volume("fast"), kind: .persistentVolume, finding: "workload.reference-missing"),
    Case(
      testDescription: "a pull Secret",
      manifests: [pulling("{name: registry}, {name: mirror}")],
      live: secret("mirror"), kind: .secret, finding: "workload.reference-missing",
      state: .warning),
    Case(
      testDescription: "an IngressClass",
      manifests: [
        ingressClass("nginx"), deployment("shop", app: "shop"), service,
        """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: shop, namespace: shop}
        spec:
          ingressClassName: internal
          defaultBackend: {service: {name: shop, port: {number: 80}}}
        """,
      ], live: ingressClass("internal"), kind: .ingressClass, finding: "ingress.class-missing"),
    Case(
      testDescription: "the Deployment of an autoscaler",
      manifests: [
        deployment("web", app: "web"),
        """
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata: {name: web, namespace: shop}
        spec: {scaleTargetRef: {kind: Deployment, name: backend}, maxReplicas: 3}
        """,
      ], live: deployment("backend", app: "backend"), kind: .deployment,
      finding: "workload.autoscaler-broken", state: .warning),
    Case(
      testDescription: "the Deployment of a Service",
      manifests: [deployment("shop", app: "shopp"), service],
      live: deployment("shop-old", app: "shop"), kind: .deployment,
      finding: "service.selector-mismatch"),
    Case(
      testDescription: "the StatefulSet of a Service",
      manifests: [deployment("shop", app: "shopp"), service],
      live: deployment("shop-old", app: "shop", kind: "StatefulSet"), kind: .statefulSet,
      finding: "service.selector-mismatch"),
    Case(
      testDescription: "a NetworkPolicy that lets others in",
      manifests: [
        deployment("shop", app: "shop"), service, policy("none", ingress: "[]"),
      ], live: policy("all", ingress: "[{}]"), kind: .networkPolicy,
      finding: "service.network-policy-declared"),
  ]

  @Test("find what they name there, and miss it where it is not", arguments: cases)
  func looked(example: Case) async throws {
    let found = try await Self.report(example, live: [example.live])
    #expect(Self.findings(found) == [])
    #expect(found.state == .healthy)
    let missed = try await Self.report(example, live: [])
    #expect(Self.findings(missed) == [example.finding])
    #expect(missed.state == example.state)
  }

  @Test("miss nothing where the cluster does not tell", arguments: cases)
  func refused(example: Case) async throws {
    let report = try await Self.report(example, live: [example.live], refusing: [example.kind])
    #expect(Self.findings(report) == [])
    let gaps = report.diagnoses.flatMap(\.notChecked).map(\.needs)
    #expect(gaps.contains { $0.resource == example.kind.resource && $0.reason == .forbidden })
  }

  @Test(
    "ask for no class where none is needed",
    arguments: [
      [statefulSet("")], [statefulSet(#"storageClassName: "", "#)], [claiming, claim("")],
      [claiming, claim(#"storageClassName: "", "#)],
      [claiming, claim("storageClassName: manual, volumeName: data, ")],
    ])
  func classless(manifests: [String]) async throws {
    let example = Case(
      testDescription: "", manifests: manifests, live: "", kind: .storageClass, finding: "")
    let report = try await Self.report(example, live: [], refusing: [.storageClass])
    #expect(Self.findings(report) == [])
    #expect(report.state == .healthy)
    #expect(report.diagnoses.allSatisfy { $0.target.kind != "StatefulSet" || $0.root == nil })
  }

  @Test("name the line of a claim for its class")
  func line() async throws {
    let example = try #require(Self.cases.first { $0.testDescription == "the class of a claim" })
    let report = try await Self.report(example, live: [])
    let root = try #require(report.diagnoses.compactMap(\.root).first)
    #expect(root.object.kind == "Deployment")
    #expect(root.facts["holder"] == "persistentvolumeclaim/data")
    let text = example.manifests.joined(separator: "\n---\n").split(separator: "\n")
    let line = try #require(report.cluster.location(of: root)?.line)
    #expect(text[line - 1].contains("storageClassName: fast"))
  }

  private static func report(
    _ example: Case, live: [String], refusing kinds: Set<ObjectKind> = []
  ) async throws -> DiagnosisReport {
    let base = WholeCluster(base: try read([namespace] + live), refused: kinds)
    let reader = OverlayReader(try read(example.manifests), over: base)
    return try await Doctors.all(reader, try Examination.chart.get())
  }

  private static func read(_ objects: [String]) throws -> SnapshotReader {
    let text = objects.joined(separator: "\n---\n")
    return try SnapshotReader.load(["-"], standardInput: { Array(text.utf8) })
  }

  private static func findings(_ report: DiagnosisReport) -> [String] {
    report.diagnoses.flatMap { $0.findings + [$0.root].compactMap { $0 } }
      .filter { $0.severity != .info }.map(\.id.text)
  }
}
