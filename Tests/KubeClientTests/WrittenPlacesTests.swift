import KubeClient
import Testing

@Suite("Where objects are written")
struct WrittenPlacesTests {
  private static let service = ObjectReference(
    kind: "Service", namespace: "default", name: "shop")

  private static let yaml = """
    # a comment
    apiVersion: v1
    kind: Service
    metadata:
      name: shop
      annotations:
        example.com/a.b: c
    spec:
      selector: {app: shop}
      ports:
        - name: http
          port: 80
        - name: admin
          port: 81
          targetPort: 8081
    """

  @Test(
    "Objects have the line on which they begin",
    arguments: [
      (yaml, 2),
      ("kind: Namespace\nmetadata: {name: n}\n---\n" + yaml, 5),
      ("a: b\n---\n" + yaml, 4),
      (
        "kind: List\nitems:\n- kind: Namespace\n  metadata: {name: n}\n- kind: Service\n  metadata: {name: shop}\n",
        5
      ),
      ("- kind: Service\n  metadata: {name: shop}\n", 1),
      (
        "kind: List\nitems:\n- kind: List\n  items:\n  - kind: Service\n    metadata: {name: shop}\n",
        5
      ),
      (
        "{\"items\": [\n {\"kind\":\"Namespace\",\"metadata\":{\"name\":\"n\"}},\n {\"kind\":\"Service\",\"metadata\":{\"name\":\"shop\"}}],\n \"kind\":\"List\"}",
        3
      ),
      ("\n\n{\"kind\":\"Service\",\"metadata\":{\"name\":\"shop\"}}\n", 3),
    ])
  func objects(text: String, line: Int) throws {
    let locations = try read(text).cluster.locations
    #expect(locations[Self.service] == FileLocation(file: "standard input", line: line), "\(text)")
  }

  @Test(
    "Fields have the line of their key",
    arguments: [
      ("spec.selector", 9), ("spec.selector.app", 9), ("spec.ports", 10),
      ("spec.ports[0].port", 12),
      ("spec.ports[1].targetPort", 15), ("spec.ports[admin].port", 14),
      ("spec.ports[0].targetPort", 11), ("spec.type", 8), ("metadata.name", 5),
      ("metadata.annotations[example.com/a.b]", 7), ("spec.ports[9].port", 10),
    ])
  func fields(path: String, line: Int) throws {
    let cluster = try read(Self.yaml).cluster
    #expect(cluster.fields[Self.service]?.line(of: path) == line)
  }

  @Test(
    "Nothing is said of fields that are not written", arguments: ["status.phase", "", "endpoints"])
  func unwritten(path: String) throws {
    #expect(try read(Self.yaml).cluster.fields[Self.service]?.line(of: path) == nil)
  }

  @Test("What helm has rendered stands in its template", arguments: ["\n", "\r\n"])
  func templates(lineBreak: String) throws {
    let lines =
      "---\n# Source: shop/templates/service.yaml\n\(Self.yaml)\n---\nkind: Namespace\nmetadata: {name: n}\n"
    let cluster = try read(lines.replacing("\n", with: lineBreak)).cluster
    #expect(
      cluster.locations[Self.service] == FileLocation(file: "shop/templates/service.yaml", line: 1))
    #expect(cluster.fields[Self.service] == nil)
    let namespace = ObjectReference(kind: "Namespace", namespace: "", name: "n")
    #expect(cluster.locations[namespace]?.file == "standard input")
  }

  @Test("What a cluster has held has no lines", arguments: Fixtures.names)
  func applied(name: String) throws {
    #expect(try Fixtures.load(name).cluster.locations.isEmpty)
    let manifests = try read(try Fixtures.text(name, "manifest.yaml"))
    #expect(!manifests.cluster.locations.isEmpty)
  }

  @Test("Objects that the API server will name are as many as are written")
  func unnamed() async throws {
    func job(_ name: String, image: String) -> String {
      """
      apiVersion: batch/v1
      kind: Job
      metadata: {\(name)}
      spec: {template: {spec: {containers: [{name: a, image: \(image)}]}}}

      """
    }
    let reader = try read(
      [
        job("generateName: import-", image: "a"), job("generateName: import-", image: "bc"),
        // The same text twice is the same file given twice.
        job("generateName: import-", image: "bc"), job("generateName: import-", image: "def"),
        job("name: import-2", image: "a"), job("name: import-1", image: "a"),
      ].joined(separator: "---\n"))
    let jobs = await reader.list(Job.self, namespace: nil).value ?? []
    #expect(jobs.map(\.name) == ["import-", "import-1", "import-2", "import-3", "import-4"])
    let images = jobs.flatMap(\.spec.template.spec.containers).compactMap(\.image)
    #expect(images == ["a", "a", "a", "bc", "def"])
    #expect(reader.cluster.warnings == [])
    #expect(reader.cluster.locations.count == jobs.count)
  }

  @Test("Names that the API server makes, and tests of helm")
  func names() async throws {
    let reader = try read(
      """
      apiVersion: batch/v1
      kind: Job
      metadata: {generateName: import-}
      spec: {template: {spec: {containers: []}}}
      ---
      apiVersion: v1
      kind: Pod
      metadata: {name: check, annotations: {"helm.sh/hook": "test"}}
      spec: {containers: []}
      ---
      apiVersion: batch/v1
      kind: Job
      metadata: {name: migrate, annotations: {"helm.sh/hook": pre-install}}
      spec: {template: {spec: {containers: []}}}
      """)
    let jobs = await reader.list(Job.self, namespace: nil).value ?? []
    #expect(jobs.map(\.name) == ["import-", "migrate"])
    #expect(await reader.list(Pod.self, namespace: nil).value == nil)
    #expect(reader.cluster.warnings == ["Pod check is a test that helm runs on request; left out"])
  }

  @Test(
    "Prose with asterisks and ampersands is no alias",
    arguments: [
      "text: |\n  a &b c\n  *Note: prose\n  {x}: y\n", "a: &b 1\ntext: |\n  *Note: x\n  {b}: y\n",
      // As the CRDs of the Gateway API have them.
      "text: |\n  has(self.a) && self.b == 1\n  ? self.c : *d\n",
      "rule: 'size(self) > 0 &&\n  ? x'\na: &b 1\ntext: |\n  ? a : b\n",
    ])
  func prose(text: String) throws {
    let reader = try read("kind: ConfigMap\nmetadata: {name: a}\n" + text)
    #expect(reader.cluster.skipped.isEmpty)
  }
}
