import Diagnosis
import Flowchart
import Foundation
import KDoctorTesting
import KubeClient
import Testing

@Suite("Shapes of manifests")
struct ManifestShapesTests {
  private static let folder = Fixtures.folder.appendingPathComponent("manifests")

  private static func names(in folder: URL) -> [String] {
    let found = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return found.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  static let shapes = names(in: folder)
  static let mistakes = names(in: folder.appendingPathComponent("broken"))

  /// What each mistake is found as, and what stands on the line that is named.
  static let expected: [String: (id: String, state: State, line: String)] = [
    "account-name": ("workload.reference-missing", .problem, "serviceAccountName: shopp"),
    "autoscaler": ("workload.autoscaler-broken", .warning, "name: shoop"),
    "backend-namespace": ("ingress.backend-service-missing", .problem, "service: {name: shop,"),
    "backend-port": ("ingress.backend-port-wrong", .problem, "port: {number: 8080}"),
    "backend-port-block": ("ingress.backend-port-wrong", .problem, "number: 8080"),
    "backend-service": ("ingress.backend-service-missing", .problem, "name: shpo"),
    "claim-name": ("workload.reference-missing", .problem, "claimName: shop-dta"),
    "config-file": ("workload.reference-missing", .problem, "items: [{key: nginx.cnf"),
    "config-key": ("workload.reference-missing", .problem, "key: LOGLEVEL"),
    "config-name": ("workload.reference-missing", .problem, "name: shop-confg"),
    "no-selector": ("service.no-selector", .problem, "spec:"),
    "pod-config-key": ("workload.reference-missing", .problem, "key: LOGLEVEL"),
    "pod-probe-port": ("workload.probe-port-undeclared", .problem, "port: htp"),
    "pod-selector": ("service.selector-mismatch", .problem, "selector: {app: nignx}"),
    "pod-target-port": ("service.target-port-name-missing", .problem, "targetPort: web"),
    "probe-port": ("workload.probe-port-undeclared", .problem, "port: web"),
    "probe-port-number": ("workload.probe-port-undeclared", .healthy, "port: 8088"),
    "projected-key": ("workload.reference-missing", .problem, "key: user"),
    "secret-key": ("workload.reference-missing", .problem, "key: passwort"),
    "secret-name": ("workload.reference-missing", .problem, "name: shop-secert"),
    "selector": ("service.selector-mismatch", .problem, "selector: {app.kubernetes.io/name: shpo}"),
    "selector-key": (
      "service.selector-mismatch", .problem, "selector: {app.kubernetes.io/nmae: shop}"
    ),
    "selector-namespace": ("service.selector-other-namespace", .problem, "selector:"),
    "target-port": ("service.target-port-undeclared", .warning, "targetPort: 8888"),
    "target-port-name": ("service.target-port-name-missing", .problem, "targetPort: web"),
    "tls-secret-name": ("ingress.tls-secret-missing", .problem, "secretName: shop-tsl"),
    "tls-string-data": ("ingress.tls-secret-unusable", .problem, "stringData: {cert: none}"),
    "zero": ("workload.is-scaled-to-zero", .problem, "replicas: 0"),
  ]

  @Test("One finding tells everything that a template names and that is missing")
  func severalMissing() async throws {
    let file = Fixtures.folder.appending(path: "manifests/broken/config-key.yaml")
    let text = try String(contentsOf: file, encoding: .utf8)
      .replacing("key: password}", with: "key: passwort}")
    let reader = try SnapshotReader.load(["-"], standardInput: { Array(text.utf8) })
    let report = try await Doctor(chart: try Examination.chart.get(), reader: reader)
      .report(on: [], namespace: nil)
    let root = try #require(report.diagnoses.first { $0.target.kind == "Deployment" }?.root)
    #expect(root.facts["key"] == "LOGLEVEL")
    #expect(root.facts["others"] == "Secret/shop-database/passwort")
    #expect(root.evidence.contains { $0.value == "passwort" })
    // So that a second one is new where the first is known.
    #expect(root.declaration?.contains("LOGLEVEL") == true)
    #expect(root.declaration?.contains("passwort") == true)
  }

  @Test("Thirty well-known shapes raise no alarm", arguments: shapes)
  func silence(name: String) async throws {
    let report = try await Self.report(name)
    #expect(!report.diagnoses.isEmpty)
    #expect(report.state == .healthy)
    for diagnosis in report.diagnoses {
      let told = (diagnosis.findings + [diagnosis.root].compactMap { $0 })
        .filter { $0.severity != .info }
      #expect(told.isEmpty, "\(diagnosis.target): \(told.map(\.id))")
    }
  }

  @Test("There are thirty of them, and an expectation for each mistake")
  func complete() {
    #expect(Self.shapes.count >= 30)
    #expect(Self.mistakes == Self.expected.keys.sorted())
  }

  @Test("Typical mistakes are found on their line", arguments: mistakes)
  func found(name: String) async throws {
    let expected = try #require(Self.expected[name])
    let report = try await Self.report("broken/\(name)")
    #expect(report.state == expected.state)
    let all = report.diagnoses.flatMap { $0.findings + [$0.root].compactMap { $0 } }
    let finding = try #require(
      all.first { $0.id.text == expected.id }, "\(all.map(\.id))")
    #expect(finding.confidence != .proven)
    let location = try #require(report.cluster.location(of: finding))
    #expect(location.file == Self.path("broken/\(name)"))
    let lines = try String(contentsOfFile: location.file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(
      lines.indices.contains(location.line - 1) ? lines[location.line - 1] : nil)
    #expect(line.contains(expected.line), "\(location): \(line)")
  }

  @Test("Of a field that no cluster would take, nothing passes for fine")
  func unreadable() async throws {
    let text =
      "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {replicas: three}\n"
      + "---\napiVersion: v1\nkind: Service\nmetadata: {name: b}\nspec: {selector: {a: b}}\n"
    let reader = try SnapshotReader.load(["-"], standardInput: { Array(text.utf8) })
    let report = try await Doctors.all(reader, try Examination.chart.get())
    #expect(report.state == .inconclusive)
    #expect(report.notRead.first?.detail?.contains("spec.replicas") == true)
  }

  @Test(
    "A Service is told to be served only where its Pods are known",
    arguments: [
      ("run-time-labels", ["vault", "kafka-2-external", "kafka-first", "train"]),
      ("workloads-elsewhere", ["api", "api-canary", "front"]),
    ])
  func served(name: String, expected: [String]) async throws {
    let report = try await Self.report(name)
    let services = report.diagnoses.flatMap(\.walk).compactMap(\.object)
      .filter { $0.kind == "Service" }.map(\.name)
    let open = report.diagnoses.flatMap(\.notChecked)
      .filter { $0.needs.detail?.contains("set at run time") == true }.compactMap(\.object?.name)
    #expect(!open.isEmpty)
    #expect(Set(services).subtracting(open) == Set(expected))
  }

  /// What no API server takes, and what is said of it.
  static let refused: [(text: String, problem: String)] = [
    (container("env: [{name: PORT, value: 8080}]"), "env[0].value"),
    (container("env: [{name: DEBUG, value: true}]"), "env[0].value"),
    ("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {PORT: 8080}\n", "data.PORT"),
    ("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {DEBUG: true}\n", "data.DEBUG"),
    (
      "apiVersion: v1\nkind: Secret\nmetadata: {name: a}\nstringData: {PIN: 1234}\n",
      "stringData.PIN"
    ),
    (container("volumeMounts: [{name: confg, mountPath: /c}]"), "confg"),
    (container("", labels: "{app: shopp}"), "spec.selector"),
    (service("[{port: 80}, {port: 81}]"), "spec.ports[0].name"),
    (service("[{name: a, port: 80}, {name: b, port: 80}]"), "spec.ports[1]"),
    (service("[{name: a, port: 80}, {name: a, port: 81}]"), "spec.ports[1]"),
  ]

  private static func container(_ fields: String, labels: String = "{app: shop}") -> String {
    """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: shop}
    spec:
      selector: {matchLabels: {app: shop}}
      template:
        metadata: {labels: \(labels)}
        spec:
          volumes: [{name: config, emptyDir: {}}]
          containers:
            - name: shop
              image: nginx:1.27
              \(fields)

    """
  }

  private static func service(_ ports: String) -> String {
    "apiVersion: v1\nkind: Service\nmetadata: {name: shop}\nspec: {selector: {app: shop}, ports: \(ports)}\n"
  }

  @Test("What no API server takes does not pass for fine", arguments: refused)
  func refusal(text: String, problem: String) async throws {
    let sound = Self.container("env: [{name: PORT, value: \"8080\"}, {name: NONE, value: }]")
      .replacingOccurrences(of: "name: shop}", with: "name: other}")
    let both = text + "---\n" + sound
    let reader = try SnapshotReader.load(["-"], standardInput: { Array(both.utf8) })
    let report = try await Doctors.all(reader, try Examination.chart.get())
    #expect(report.state == .inconclusive)
    let told = report.notRead.compactMap(\.detail)
    #expect(told.count == 1 && told[0].contains(problem), "\(told)")
    #expect(report.cluster.warnings.contains { $0.contains(problem) })
  }

  @Test(
    "What others put into a template is not missed",
    arguments: [
      "volumeMounts: [{name: config, mountPath: /c}]", "env: [{name: A, value: ''}]",
    ])
  func taken(fields: String) async throws {
    let reader = try SnapshotReader.load(
      ["-"], standardInput: { Array(Self.container(fields).utf8) })
    #expect(reader.skipped.isEmpty)
  }

  private static func path(_ name: String) -> String {
    folder.appendingPathComponent("\(name).yaml").path
  }

  private static func report(_ name: String) async throws -> DiagnosisReport {
    let reader = try SnapshotReader.load([path(name)], standardInput: { [] })
    return try await Doctors.all(reader, try Examination.chart.get())
  }
}
