import KubeClient
import Testing

@Suite("Objects as they are")
struct RawReaderTests {
  @Test("come from every recording, as many as are listed", arguments: Fixtures.names)
  func complete(_ name: String) async throws {
    let reader = try Fixtures.load(name)
    for type in allTypes {
      let typed = await listed(type, reader)
      let raw = try #require(await reader.rawObjects(type.kind, in: Scope()).value)
      #expect(raw.map(\.name) == typed.map(\.name), "\(type.kind)")
      #expect(raw.map(\.namespace) == typed.map(\.namespace), "\(type.kind)")
      #expect(raw.allSatisfy { $0.json.starts(with: #"{"apiVersion":"#.utf8) })
    }
  }

  private func listed<T: KubernetesObject>(
    _ type: T.Type, _ reader: SnapshotReader
  ) async -> [ObjectReference] {
    await reader.list(type, in: Scope()).value?.map(\.reference) ?? []
  }

  @Test("are found by namespace, name and labels")
  func scoped() async throws {
    let reader = try Fixtures.load("healthy")
    let pods = try #require(
      await reader.rawObjects(.pod, in: Scope(namespace: "healthy")).value)
    #expect(pods.count == 2)
    let one = try #require(pods.first)
    let named = Scope(namespace: "healthy", name: one.name)
    #expect(await reader.rawObjects(.pod, in: named).value?.map(\.name) == [one.name])
    let labels = LabelSelector(matchLabels: ["app": "shop"])
    let chosen = Scope(namespace: "healthy", labels: labels)
    #expect(await reader.rawObjects(.pod, in: chosen).value?.isEmpty == false)
    let elsewhere = Scope(namespace: "elsewhere")
    #expect(await reader.rawObjects(.pod, in: elsewhere).value?.isEmpty == true)
  }

  @Test("hold what the types leave out, and no secrets")
  func whole() async throws {
    let reader = try read(
      """
      apiVersion: apps/v1beta2
      kind: Deployment
      metadata: {name: shop, namespace: x, annotations: {note: "yes"}}
      spec:
        minReadySeconds: 7
        template: {spec: {containers: [{name: c, env: [{name: A, value: hunter2}]}]}}
      """)
    let objects = await reader.rawObjects(.deployment, in: Scope(namespace: "x")).value
    let object = try #require(objects?.first)
    let tree = try object.read(JSONTree.self)
    #expect(tree.apiVersion.text == "apps/v1beta2")
    #expect(tree.spec.minReadySeconds.int == 7)
    #expect(tree.metadata.annotations.note.string == "yes")
    #expect(!(try object.yaml()).contains("hunter2"))
    #expect(try object.read(Deployment.self).name == "shop")
  }

  @Test("are refused where the list is")
  func refused() async throws {
    let reader = try read(#"{"apiVersion":"v1","kind":"Pod","metadata":{"name":"p"},"spec":{}}"#)
    let reading = await reader.rawObjects(.service, in: Scope(namespace: "default"))
    #expect(reading.unavailable?.reason == .notCaptured)
  }

  @Test("are written as kubectl writes YAML")
  func yaml() throws {
    let json = #"""
      {"metadata":{"name":"x","labels":{"on":"true","n":"1","y":"n","s":"a: b"},"empty":{},"none":[]},
      "message":"first\nsecond\n","at":"2026-11-22T20:03:36Z","list":[{"b":1,"a":null}]}
      """#
    let object = RawObject(kind: "Pod", apiVersion: "v1", json: Array(json.utf8))
    #expect(
      try Redactor.redact(object).yaml() == """
        apiVersion: v1
        at: "2026-11-22T20:03:36Z"
        kind: Pod
        list:
        - a: null
          b: 1
        message: |
          first
          second
        metadata:
          empty: {}
          labels:
            "n": "1"
            "on": "true"
            s: 'a: b'
            "y": "n"
          name: x
          none: []

        """)
  }
}
