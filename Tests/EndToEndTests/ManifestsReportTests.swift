import Foundation
import KDoctorTesting
import Testing

@Suite("Manifests before they are applied")
struct ManifestsReportTests {
  private static let folder = Fixtures.folder.appendingPathComponent("manifests")

  private static func manifest(_ name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent("\(name).yaml"), encoding: .utf8)
  }

  @Test("name file and line, as they were given, in text and data")
  func located() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      at: scratch.url.appendingPathComponent("manifests"), withIntermediateDirectories: true)
    try scratch.write(try Self.manifest("broken/config-key"), to: "manifests/shop.yaml")
    let file = scratch.url.appendingPathComponent("report.json").path
    let outcome = try Kdoctor.run([
      "report", "--snapshot", scratch.url.appendingPathComponent("manifests").path, "--lang", "en",
      "-o", "text", "-o", "json=\(file)",
    ])
    #expect(outcome.status == 3)
    #expect(outcome.errors == "")
    let path = scratch.url.appendingPathComponent("manifests/shop.yaml").path
    #expect(outcome.output.contains("\n  \(path):40\n"))
    let json = try JSONDecoder().decode(JSONNode.self, from: Data(contentsOf: URL(filePath: file)))
    let location = json["diagnoses"]?.items.first?["root"]?["location"]
    #expect(location?["file"]?.text == path)
    #expect(try scratch.read("report.json").contains("\"line\": 40"))
    #expect(try Schema.violations(of: [file], by: "report.schema.json") == "")
  }

  @Test(
    "have the line of the field at fault in the forms for other programs, too",
    arguments: [
      ("github", ",line=60,"), ("gitlab", "\"begin\": 60"), ("sarif", "\"startLine\": 60"),
    ])
  func located(format: String, place: String) throws {
    let scratch = try Scratch()
    let file = try scratch.write(try Self.manifest("broken/selector"), to: "shop.yaml").path
    let outcome = try Kdoctor.run(["report", "--snapshot", file, "-o", format])
    #expect(outcome.status == 3)
    #expect(outcome.output.contains(place), "\(outcome.output)")
  }

  @Test("come from a pipe, with the templates of a chart")
  func piped() throws {
    let text = try Self.manifest("helm-output").replacingOccurrences(
      of: "targetPort: http", with: "targetPort: web")
    let outcome = try Kdoctor.run(
      ["report", "--snapshot", "-", "--lang", "en"], input: text)
    #expect(outcome.status == 3)
    #expect(outcome.output.contains("\n  shop/templates/service.yaml:1\n"))
    let sound = try Kdoctor.run(
      ["report", "--snapshot", "-", "--lang", "en"], input: try Self.manifest("helm-output"))
    #expect(sound.status == 0)
  }

  @Test("say what has to be rendered first", arguments: ["en", "zh-Hans"])
  func chart(language: String) throws {
    let scratch = try Scratch()
    try scratch.write("name: shop\n", to: "Chart.yaml")
    let outcome = try Kdoctor.run(
      ["report", "--snapshot", scratch.url.path, "--lang", language])
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(
      outcome.errors.contains("helm template \(scratch.url.path) | kdoctor report --snapshot -"))
  }

  /// A change of sound manifests, and what is then found in a cluster that has the rest.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var change: (old: String, new: String) = ("", "")
    var second: (old: String, new: String) = ("", "")
    var finding: String?
    var namespace = "healthy"
    var status = 3
    var testDescription: String { name }
  }

  private static let deployment = """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: cart}
    spec:
      selector: {matchLabels: {app: cart}}
      template:
        metadata: {labels: {app: cart}}
        spec:
          containers:
            - name: cart
              image: example/cart:1
              ports: [{containerPort: 80}]
              envFrom: [{configMapRef: {name: kube-root-ca.crt}}]
    ---
    apiVersion: v1
    kind: Service
    metadata: {name: cart}
    spec: {selector: {app: cart}, ports: [{port: 80}]}
    ---
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata: {name: cart}
    spec:
      ingressClassName: nginx
      rules:
        - http:
            paths:
              - {path: /, pathType: Prefix, backend: {service: {name: cart, port: {number: 80}}}}
              - {path: /shop, pathType: Prefix, backend: {service: {name: shop, port: {name: http}}}}
    """

  static let cases = [
    Case(name: "sound"),
    Case(
      name: "class", change: ("ingressClassName: nginx", "ingressClassName: ngnx"),
      finding: "ingress.class-missing"),
    Case(
      name: "backend", change: ("name: shop, port", "name: accounts, port"),
      finding: "ingress.backend-service-missing"),
    Case(
      name: "port of a live Service", change: ("port: {name: http}", "port: {name: web}"),
      finding: "ingress.backend-port-wrong"),
    Case(
      name: "ConfigMap", change: ("kube-root-ca.crt", "settings"),
      finding: "workload.reference-missing"),
    Case(
      name: "ServiceAccount",
      change: ("containers:", "serviceAccountName: cart\n      containers:"),
      finding: "workload.reference-missing"),
    Case(
      name: "claim",
      change: (
        "containers:",
        "volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]\n      containers:"
      ), finding: "workload.reference-missing"),
    Case(
      name: "class of a claim",
      change: (
        "apiVersion: apps/v1",
        """
        apiVersion: v1
        kind: PersistentVolumeClaim
        metadata: {name: data}
        spec: {storageClassName: fast}
        ---
        apiVersion: apps/v1
        """
      ),
      second: (
        "containers:",
        "volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]\n      containers:"
      ), finding: "workload.reference-missing"),
    Case(
      name: "pull Secret",
      change: ("containers:", "imagePullSecrets: [{name: registry}]\n      containers:"),
      finding: "workload.reference-missing", status: 0),
    Case(name: "namespace", finding: "workload.reference-missing", namespace: "nowhere"),
  ]

  @Test("are held against a live cluster", arguments: cases)
  func overlaid(example: Case) async throws {
    let scratch = try Scratch()
    var text = Self.deployment
    for change in [example.change, example.second] where !change.old.isEmpty {
      #expect(text.contains(change.old))
      text = text.replacingOccurrences(of: change.old, with: change.new)
    }
    let file = try scratch.write(text, to: "cart.yaml").path
    // Without the cluster, what is not here may be there.
    let alone = try Kdoctor.run(["report", "--snapshot", file, "-o", "json"])
    #expect(alone.status == 0, "\(alone.output)")
    try await LiveSetting.with("healthy") { setting in
      let report = try await setting.run([
        "report", "--snapshot", file, "--against-cluster", "-n", example.namespace, "-o", "json",
      ])
      #expect(report.status == (example.finding == nil ? 0 : example.status), "\(report.summary)")
      let roots = Set(report.roots)
      #expect(
        example.finding.map(roots.contains) ?? roots.isEmpty, "\(report.summary)")
      if example.finding != nil {
        let root = report.diagnoses.compactMap { $0["root"] }.first
        #expect(root?["location"]?["file"]?.text == file)
        #expect(root?["confidence"]?.text == "inferred")
      }
      // Of what runs there nothing is told but what the manifests lead to.
      let targets = report.diagnoses.compactMap { $0["target"]?["name"]?.text }
      #expect(targets.contains("cart") && Set(targets).isSubset(of: ["cart", "shop"]))
      let roles = try ShippedRoles()
      for request in setting.server.requests {
        #expect(request.method == "GET" && request.resource != "pods")
        #expect(
          roles.allows(
            verb: request.verb, group: request.group, resource: request.resource,
            namespace: request.namespace), "\(request.path)")
      }
      #expect(setting.server.requests.count <= 14, "\(setting.server.requests.map(\.path))")
      let data = try scratch.write(report.outcome.output, to: "report.json").path
      #expect(try Schema.violations(of: [data], by: "report.schema.json") == "")
    }
  }

  @Test("are judged alone where the account may not look")
  func forbidden() async throws {
    let scratch = try Scratch()
    let file = try scratch.write(
      Self.deployment.replacingOccurrences(of: "kube-root-ca.crt", with: "settings"),
      to: "cart.yaml"
    ).path
    try await LiveSetting.with("healthy", as: LiveRights.account) { setting in
      setting.server.set(grants: [])
      let report = try await setting.run([
        "report", "--snapshot", file, "--against-cluster", "-n", "healthy", "-o", "json",
      ])
      #expect(report.roots == [], "\(report.summary)")
      #expect(report.status == 5, "\(report.summary)")
      let unread = report.unread["forbidden"] ?? []
      #expect(unread.contains { $0.hasSuffix(" configmaps in healthy") }, "\(report.summary)")
    }
  }

  @Test(
    "without an application leave open what --against-cluster should hold",
    arguments: [
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {}\n",
      "apiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: a}\n"
        + "spec: {maxReplicas: 3, scaleTargetRef: {kind: Deployment, name: a}}\n",
    ])
  func noApplication(text: String) async throws {
    let scratch = try Scratch()
    let file = try scratch.write(text, to: "alone.yaml").path
    #expect(try Kdoctor.run(["report", "--snapshot", file]).status == 5)
    try await LiveSetting.with("healthy") { setting in
      let report = try await setting.run([
        "report", "--snapshot", file, "--against-cluster", "-n", "healthy", "-o", "json",
      ])
      #expect(report.status == 5, "\(report.summary)")
    }
  }

  @Test("are needed for --against-cluster")
  func usage() async throws {
    let alone = try Kdoctor.run(["report", "--against-cluster"])
    #expect(alone.status == 2)
    try await LiveSetting.with("healthy") { setting in
      let report = try await setting.run([
        "report", "--snapshot", Kdoctor.recording("healthy"), "--against-cluster",
      ])
      #expect(report.status == 2, "\(report.summary)")
      #expect(setting.server.requests.isEmpty)
    }
  }
}
