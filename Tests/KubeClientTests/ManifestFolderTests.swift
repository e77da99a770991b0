import Foundation
import KubeClient
import Testing

@Suite("Folders of manifests")
struct ManifestFolderTests {
  private static let service = """
    apiVersion: v1
    kind: Service
    metadata: {name: NAME}
    spec: {ports: [{port: 80}]}

    """

  private static func service(_ name: String) -> String {
    service.replacing("NAME", with: name)
  }

  /// Reads a folder with these files.
  private func read(
    _ files: [String: String], namespace: String? = nil
  ) throws -> (reader: SnapshotReader, folder: String) {
    let folder = try ScratchFolder()
    for (path, text) in files { try folder.write(path, text) }
    let reader = try SnapshotReader.load(
      [folder.path + "/"], standardInput: { [] }, namespace: namespace)
    return (reader, folder.path)
  }

  private func names(_ reader: SnapshotReader) async -> [String] {
    (await reader.list(Service.self, in: Scope()).value ?? []).map { "\($0.namespace)/\($0.name)" }
  }

  @Test("are read with all that is below, but for what is hidden or no manifest")
  func below() async throws {
    let (reader, folder) = try read([
      "b.yaml": Self.service("b"), "deep/er/a.yml": Self.service("a"),
      "deep/c.json": #"{"apiVersion":"v1","kind":"Service","metadata":{"name":"c"}}"#,
      ".github/workflows/w.yaml": "on: push\n", "deep/.hidden.yaml": Self.service("hidden"),
      "node_modules/x/y.yaml": Self.service("y"), "README.md": "# apiVersion kind",
      "docker-compose.yml": "services: {}\n", "comments.yaml": "# apiVersion, kind\n",
    ])
    #expect(await names(reader) == ["default/a", "default/b", "default/c"])
    #expect(
      reader.cluster.warnings == [
        "\(folder): files without a Kubernetes object were left out: docker-compose.yml"
      ])
    #expect(reader.isManifestOnly)
  }

  @Test("are read from an archive without what is hidden, too")
  func packed() async throws {
    let folder = try ScratchFolder()
    for name in ["a.yaml", "sub/.hidden/b.yaml", ".c.yaml", "node_modules/d.yaml"] {
      try folder.write("x/\(name)", Self.service("a"))
    }
    let tar = Process()
    tar.executableURL = URL(filePath: "/usr/bin/env")
    tar.arguments = ["tar", "-czf", "\(folder.path)/a.tgz", "-C", "\(folder.path)/x", "."]
    try tar.run()
    tar.waitUntilExit()
    let reader = try SnapshotReader.load(["\(folder.path)/a.tgz"], standardInput: { [] })
    #expect(await names(reader) == ["default/a"])
    #expect(reader.cluster.warnings == [])
  }

  @Test("with one object of a cluster among them say which one makes it no folder of manifests")
  func mixed() throws {
    let held = Self.service("held").replacing("{name: held}", with: "{name: held, uid: u}")
    let (reader, _) = try read(["a.yaml": Self.service("a"), "b.yaml": held])
    #expect(!reader.isManifestOnly)
    #expect(reader.cluster.warnings.count == 1)
    #expect(reader.cluster.warnings.first?.hasPrefix("Service held was in a cluster") == true)
    #expect(reader.cluster.warnings.first?.hasSuffix("Service a was in none") == true)
  }

  @Test("name the line of what cannot be read")
  func skipped() throws {
    let bad = Self.service("bad").replacing("port: 80", with: "port: x")
    let (reader, folder) = try read(["a.yaml": Self.service("a") + "---\n" + bad])
    #expect(
      reader.skipped.map(\.location) == [FileLocation(file: "\(folder)/a.yaml", line: 6)])
  }

  @Test(
    "are told apart from what has to be rendered first",
    arguments: [
      ("Chart.yaml", "helm template "), ("kustomization.yaml", "kubectl kustomize "),
      ("Kustomization", "kubectl kustomize "),
    ])
  func rendered(marker: String, command: String) async throws {
    let error = #expect(throws: SnapshotError.self) {
      try read([marker: "x: y\n", "service.yaml": Self.service("a")])
    }
    #expect(error?.description.contains(command) == true)
    #expect(error?.description.hasSuffix("| kdoctor report --snapshot -") == true)
    // Below a folder of others it is left out, with a word.
    let (reader, folder) = try read([
      "sub/\(marker)": "x: y\n", "sub/patch.yaml": Self.service("patch"),
      "a.yaml": Self.service("a"),
    ])
    #expect(await names(reader) == ["default/a"])
    #expect(reader.cluster.warnings.count == 1)
    #expect(reader.cluster.warnings.first?.contains("\(command)\(folder)/sub |") == true)
  }

  @Test("hold templates that are left out, and braces that are only text")
  func templates() async throws {
    let (reader, folder) = try read([
      "a.yaml": Self.service("a"),
      "alert.yaml": Self.service("alert") + "  # {{ $labels.job }}\n",
      "template.yaml": "{{- if .Values.on }}\n" + Self.service("template") + "{{- end }}\n",
    ])
    #expect(await names(reader) == ["default/a", "default/alert"])
    #expect(
      reader.cluster.warnings == [
        "\(folder)/template.yaml: is a template and not YAML yet; left out"
      ])
  }

  @Test("are refused where a manifest in them is broken")
  func broken() throws {
    #expect(throws: SnapshotError.self) {
      try read(["a.yaml": Self.service("a"), "b.yaml": "apiVersion: v1\nkind: [\n"])
    }
  }

  @Test("give objects without a namespace the one that is asked for")
  func namespaces() async throws {
    let (reader, _) = try read(
      [
        "a.yaml": Self.service("a"),
        "b.yaml": "apiVersion: v1\nkind: Service\nmetadata: {name: b, namespace: own}\n",
      ], namespace: "shop")
    #expect(await names(reader) == ["own/b", "shop/a"])
  }

  @Test("tell of an object that is in two files, and where")
  func twice() throws {
    let (reader, folder) = try read([
      "a.yaml": Self.service("a"), "b.yaml": "\n\n" + Self.service("a") + "  # {}\n",
      "c.yaml": Self.service("a").replacing("80", with: "8080"),
    ])
    #expect(
      reader.cluster.warnings == [
        "Service default/a is given more than once (\(folder)/b.yaml:3, \(folder)/c.yaml:1); "
          + "the one at \(folder)/c.yaml:1 is used"
      ])
  }

  @Test("use what stands last, as kubectl apply does", arguments: [(80, 9), (9, 80)])
  func last(ports: (first: Int, last: Int)) async throws {
    let texts = [ports.first, ports.last].map {
      Self.service("a").replacing("80", with: "\($0)")
    }
    let (reader, folder) = try read(["a.yaml": texts.joined(separator: "---\n")])
    let services = await reader.list(Service.self, in: Scope()).value ?? []
    #expect(services.map { $0.ports.map(\.port) } == [[ports.last]])
    #expect(reader.cluster.warnings.first?.hasSuffix("\(folder)/a.yaml:6 is used") == true)
  }
}
