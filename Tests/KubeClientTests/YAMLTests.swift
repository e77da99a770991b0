import Foundation
import KubeClient
import Testing
import Yams

@Suite struct YAMLTests {
  /// Yams' own resolution of the same manifest, printed as JSON by Foundation, is the judge.
  @Test(arguments: Fixtures.names)
  func manifestsReadAsTheirJSON(_ name: String) async throws {
    let yaml = try Fixtures.text(name, "manifest.yaml")
    var items: [Any] = []
    for document in try Yams.load_all(yaml: yaml) {
      if !(document is NSNull) { items.append(document) }
    }
    let list: [String: Any] = ["apiVersion": "v1", "kind": "List", "items": items]
    let json = String(decoding: try JSONSerialization.data(withJSONObject: list), as: UTF8.self)
    let fromYAML = await canonical(try read(yaml))
    #expect(fromYAML == (await canonical(try read(json))))
    #expect(fromYAML.values.contains { !$0.isEmpty })
  }

  private func annotation(_ scalar: String) async throws -> String {
    let reader = try read(
      """
      apiVersion: v1
      kind: ResourceQuota
      metadata: {name: q}
      spec: {hard: {k: \(scalar)}}
      """)
    let quotas = try #require(await reader.list(ResourceQuota.self, namespace: nil).value)
    return quotas.first?.hard["k"] ?? "nothing"
  }

  @Test(arguments: [
    ("1", "1"), ("\"1\"", "1"), ("0x1F", "31"), ("0o17", "15"), ("0644", "420"), ("1.50", "1.5"),
    ("1e3", "1000"), ("yes", "true"), ("off", "false"), ("'no'", "no"), ("~", "nothing"),
    ("null", "nothing"), ("\"null\"", "null"), ("2026-11-22T20:03:33Z", "2026-11-22T20:03:33Z"),
    ("1.2.3", "1.2.3"), ("12Mi", "12Mi"), ("-5", "-5"), ("!!str 5", "5"), ("1_000", "1000"),
    ("\"a\\\"b\\\\\\n\"", "a\"b\\\n"), ("y", "y"), (".inf", ".inf"), ("0", "0"), ("1-2", "1-2"),
  ])
  func scalars(_ scalar: String, _ expected: String) async throws {
    #expect(try await annotation(scalar) == expected)
  }

  @Test func anchorsAndMergeKeys() async throws {
    let reader = try read(
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: &m
        name: a
        labels: &l {app: shop, tier: web}
      ---
      apiVersion: v1
      kind: ConfigMap
      metadata:
        name: b
        labels:
          <<: [&x {app: other, zone: z}, {zone: y, rack: r}]
          app: own
      """)
    let maps = try #require(await reader.list(ConfigMap.self, namespace: nil).value)
    #expect(maps.map(\.name) == ["a", "b"])
    #expect(maps.last?.metadata.labels == ["app": "own", "zone": "z", "rack": "r"])
  }

  @Test func errorsNameDocumentAndLine() throws {
    let error = #expect(throws: SnapshotError.self) {
      try read("apiVersion: v1\nkind: Pod\n---\na: b\nc: [d\n")
    }
    let text = error?.description ?? ""
    #expect(text.hasPrefix("standard input: document 2: line "))
    #expect(!text.contains("\n"))
  }

  @Test func keysThatStandTwiceAreRefused() throws {
    let error = #expect(throws: SnapshotError.self) { try read("kind: Pod\nkind: Service\n") }
    #expect(error?.description.contains("stands twice") == true)
  }

  @Test func textFullOfPunctuationIsNotTakenForAKey() async throws {
    let reader = try read(
      """
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: a, labels: &l {x: y}}
      data:
        notes: |
          * a list: of things
          **bold:** text & more
      """)
    #expect(await reader.list(ConfigMap.self, namespace: nil).value?.count == 1)
  }
}
